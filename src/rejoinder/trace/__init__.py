"""How claims went through the press, and who answered them when."""

from rejoinder.trace.coverage import coverage_of
from rejoinder.trace.door import trace
from rejoinder.trace.rise import rise_of

__all__ = ["coverage_of", "rise_of", "trace"]
