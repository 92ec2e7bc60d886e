"""What found words mean: one small pure function a slot, each driven by the word lists of the language."""
