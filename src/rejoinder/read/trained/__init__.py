"""The finder that was trained: scores of pieces to attributions."""
