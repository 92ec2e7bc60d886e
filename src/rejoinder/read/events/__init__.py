"""What happened between whom: events by triggers and their frames, in three languages."""

from rejoinder.read.events.find import find_events

__all__ = ["find_events"]
