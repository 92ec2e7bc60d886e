"""How the reader's weights are made; nothing here ships in the package."""
