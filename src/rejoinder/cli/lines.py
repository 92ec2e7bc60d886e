"""Text from documents, made safe to print."""

import re
import sys

from rejoinder.model import Skipped

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def one_line(text: str) -> str:
    """The text with every run of white space as one space, and every character that could steer a terminal shown as an escape."""
    return _CONTROLS.sub(_shown, " ".join(text.split()))


def printable(text: str) -> str:
    """The same, but lines stay, and tabs as four spaces."""
    lines = text.replace("\r\n", "\n").replace("\t", "    ").split("\n")
    return "\n".join(_CONTROLS.sub(_shown, line) for line in lines)


def say_skipped(where: str, skipped: Skipped) -> None:
    """One line on stderr: what was left out of what, and why."""
    what = f"the {skipped.field} of {where}" if skipped.field else where
    sys.stderr.write(f"rejoinder: skipped {one_line(what)}: {skipped.reason.value}: {one_line(skipped.detail)}\n")


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
