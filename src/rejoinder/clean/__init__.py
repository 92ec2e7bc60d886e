"""A capture to a version: its text, language and dates, and where in the capture each part stands."""

from rejoinder.clean.door import clean, origin
from rejoinder.clean.limits import Limits

__all__ = ["Limits", "clean", "origin"]
