"""Who speaks: the actors of statement sources, held against gold by hand."""
