"""A sourced record of who claims what, about whom, to whom, when, and who answered.

`rejoinder.open(case)` is the Python door; everything else is reached from what it returns.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rejoinder.api import Case, new, open, read_documents  # noqa: A004  the door is called `open`, as gzip's is

__all__ = ["Case", "new", "open", "read_documents"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load the door on first use, so that `import rejoinder` opens no file and takes no time."""
    if name in __all__:
        return getattr(importlib.import_module("rejoinder.api"), name)
    raise AttributeError(f"module 'rejoinder' has no attribute {name!r}")
