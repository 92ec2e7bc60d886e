"""The quality gate: what is measured on the development data, the floors it must keep, and what was gained or lost."""
