"""An edge: reaches out for files, rows, pages and pasted text, and hands on captures. It is handed its archive and its clock."""

from rejoinder.collect.door import collect
from rejoinder.collect.limits import Limits

__all__ = ["Limits", "collect"]
