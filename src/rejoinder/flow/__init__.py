"""The only room that knows all stages: plan, run, resume, guard.

What is named here is loaded on first use: asking a ledger needs none of the libraries that cleaning and reading need.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rejoinder.flow.adding import Added, add
    from rejoinder.flow.asking import Asked, Landed, Near, ask
    from rejoinder.flow.briefing import Followed, Written, brief, follow, gather, rise
    from rejoinder.flow.comparing import Answer, By, Grouped, group, match, relate
    from rejoinder.flow.deciding import Decision, decide, find_adrift, withdraw
    from rejoinder.flow.handing import hand_over, render_brief
    from rejoinder.flow.piping import Left, Piped, PipedPage, handed_rows, pipe, pipe_pages, take_in
    from rejoinder.flow.place import Place
    from rejoinder.flow.plan import Plan
    from rejoinder.flow.progress import Progress, Tick, silent
    from rejoinder.flow.repeating import find_copied, find_lifted
    from rejoinder.flow.updating import Outcome, update

_MODULES = {
    "adding": ("Added", "add"),
    "asking": ("Asked", "Landed", "Near", "ask"),
    "briefing": ("Followed", "Written", "brief", "follow", "gather", "rise"),
    "comparing": ("Answer", "By", "Grouped", "group", "match", "relate"),
    "deciding": ("Decision", "decide", "find_adrift", "withdraw"),
    "handing": ("hand_over", "render_brief"),
    "piping": ("Left", "Piped", "PipedPage", "handed_rows", "pipe", "pipe_pages", "take_in"),
    "place": ("Place",),
    "plan": ("Plan",),
    "progress": ("Progress", "Tick", "silent"),
    "repeating": ("find_copied", "find_lifted"),
    "updating": ("Outcome", "update"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Added",
    "Answer",
    "Asked",
    "By",
    "Decision",
    "Followed",
    "Grouped",
    "Landed",
    "Left",
    "Near",
    "Outcome",
    "Piped",
    "PipedPage",
    "Place",
    "Plan",
    "Progress",
    "Tick",
    "Written",
    "add",
    "ask",
    "brief",
    "decide",
    "find_adrift",
    "find_copied",
    "find_lifted",
    "follow",
    "gather",
    "group",
    "hand_over",
    "handed_rows",
    "match",
    "pipe",
    "pipe_pages",
    "relate",
    "render_brief",
    "rise",
    "silent",
    "take_in",
    "update",
    "withdraw",
]


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
