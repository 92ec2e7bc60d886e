"""How claims went through the press, and who answered them when."""

from rejoinder.trace.door import trace

__all__ = ["trace"]
