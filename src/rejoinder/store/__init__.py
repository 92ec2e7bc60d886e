"""The ledger: append-only records of what was captured, cleaned, read and judged. Only `flow` calls it."""
