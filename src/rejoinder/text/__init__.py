"""Pure functions on text: tables, scripts, tokens for the index, offsets, addresses."""
