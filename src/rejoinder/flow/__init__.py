"""The only room that knows all stages: plan, run, resume, guard.

What is named here is loaded on first use: asking a ledger needs none of the libraries that cleaning and reading need.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rejoinder.flow.adding import Added, add
    from rejoinder.flow.piping import Left, Piped, PipedPage, handed_rows, pipe, pipe_pages, take_in
    from rejoinder.flow.place import Place
    from rejoinder.flow.plan import Plan
    from rejoinder.flow.progress import Progress, Tick, silent
    from rejoinder.flow.updating import Outcome, update

_MODULES = {
    "adding": ("Added", "add"),
    "piping": ("Left", "Piped", "PipedPage", "handed_rows", "pipe", "pipe_pages", "take_in"),
    "place": ("Place",),
    "plan": ("Plan",),
    "progress": ("Progress", "Tick", "silent"),
    "updating": ("Outcome", "update"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Added",
    "Left",
    "Outcome",
    "Piped",
    "PipedPage",
    "Place",
    "Plan",
    "Progress",
    "Tick",
    "add",
    "handed_rows",
    "pipe",
    "pipe_pages",
    "silent",
    "take_in",
    "update",
]


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
