"""Finders by rules: word lists, quotation marks and word order, one file for each language."""
