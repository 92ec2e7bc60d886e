"""Facts as data: names of states, bodies, offices and their holders in three languages."""

from rejoinder.reference.gazetteer import Found, Gazetteer
from rejoinder.reference.names import Use

__all__ = ["Found", "Gazetteer", "Use"]
