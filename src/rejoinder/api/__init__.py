"""The Python door.

`open` and `new` give a case, `read_documents` reads without one. What they return are the frozen records of `rejoinder.model`.
"""

from rejoinder.api.case import Case, EventsWanted, FoundVersion, Record, StatementsWanted, new, open  # noqa: A004  as gzip's is called
from rejoinder.api.reading import ReadDocument, read_documents

__all__ = ["Case", "EventsWanted", "FoundVersion", "ReadDocument", "Record", "StatementsWanted", "new", "open", "read_documents"]
