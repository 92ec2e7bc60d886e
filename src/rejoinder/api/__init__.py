"""The Python door.

`open` and `new` give a case, `read` reads without one. What they return are the frozen records of `rejoinder.model`.
"""

from rejoinder.api.case import Case, FoundVersion, Record, StatementsWanted, new, open  # noqa: A004  as gzip's is called
from rejoinder.api.reading import ReadDocument, read

__all__ = ["Case", "FoundVersion", "ReadDocument", "Record", "StatementsWanted", "new", "open", "read"]
