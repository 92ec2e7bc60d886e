"""A capture to a version: its text, language and dates, and where in the capture each part stands."""

from rejoinder.clean.assemble import Extract
from rejoinder.clean.door import clean, extract, origin
from rejoinder.clean.limits import Limits

__all__ = ["Extract", "Limits", "clean", "extract", "origin"]
