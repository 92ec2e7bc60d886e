"""Time expressions: found by the word lists and rules of each language, resolved against the publication."""

from rejoinder.read.times.find import find_times

__all__ = ["find_times"]
