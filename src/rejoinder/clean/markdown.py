"""Markdown to the words it stands for: marks go, words, lists and quotations stay."""

import re

from rejoinder.clean.decode import decode_text
from rejoinder.clean.raw import Dated, Raw
from rejoinder.model import Ground, Locator, Span

MAX_INLINE = 1000  # characters that a mark may span; longer ones are text

_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_RULE = re.compile(r"\s{0,3}(?:(?:[-*_]\s*){3,}|=+\s*)")
_DEFINITION = re.compile(r"\s{0,3}\[[^\]]{1,200}\]:\s+\S{1,2000}.{0,200}")
_FRONT = re.compile(r"\s{0,3}(?:#{1,6}\s+|(?:>\s?)+)")
_BACK = re.compile(r"\s#+\s*$")
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"!?\[([^\[\]]{{0,{MAX_INLINE}}})\]\([^()\s]{{0,2000}}(?:\s\"[^\"]{{0,200}}\")?\)"), r"\1"),
    (re.compile(rf"\[([^\[\]]{{1,{MAX_INLINE}}})\]\[[^\[\]]{{0,200}}\]"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(rf"`([^`]{{1,{MAX_INLINE}}})`"), r"\1"),
    (re.compile(rf"(?<!\\)\*\*([^*\s](?:[^*]{{0,{MAX_INLINE}}}[^*\s\\])?)\*\*"), r"\1"),
    (re.compile(rf"(?<![\w*\\])\*([^*\s](?:[^*]{{0,{MAX_INLINE}}}[^*\s\\])?)\*(?!\w)"), r"\1"),
    (re.compile(rf"(?<![\w\\])__([^_\s](?:[^_]{{0,{MAX_INLINE}}}[^_\s\\])?)__(?!\w)"), r"\1"),
    (re.compile(rf"(?<![\w\\])_([^_\s](?:[^_]{{0,{MAX_INLINE}}}[^_\s\\])?)_(?!\w)"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])"), r"\1"),
)
_FACT = re.compile(r"(title|date|lang|language|author|url)\s*:\s*[\"']?(.{1,300}?)[\"']?\s*")


def read_markdown(content: bytes) -> Raw:
    """The words of a Markdown file, a locator for each line; facts at its head are read. Raises Unusable."""
    lines = decode_text(content).splitlines()
    facts, body = _head(lines)
    text, locators = _join(_readable(lines, body))
    return Raw(
        text=text,
        title=facts.get("title") or _heading(lines[body:]),
        languages=tuple(facts[name] for name in ("lang", "language") if name in facts),
        published=(Dated(facts["date"], Ground.PAGE),) if "date" in facts else (),
        url=facts.get("url"),
        byline=(facts["author"],) if "author" in facts else (),
        locators=locators,
    )


def _head(lines: list[str]) -> tuple[dict[str, str], int]:
    """What stands between `---` lines at the top, and the number of the line after it."""
    if not lines or lines[0].strip() != "---" or "---" not in (closing := [line.strip() for line in lines[1:60]]):
        return {}, 0
    end = closing.index("---") + 1
    matches = (_FACT.fullmatch(line) for line in lines[1:end])
    return {match[1]: match[2] for match in matches if match}, end + 1


def _heading(lines: list[str]) -> str | None:
    return next((_plain(line) for line in lines if re.match(r"\s{0,3}#\s", line)), None)


def _readable(lines: list[str], body: int) -> list[tuple[int, str]]:
    """(number of the line in the file, its words), blank lines as they were."""
    found, fenced = [], False
    for number, line in enumerate(lines[body:], body + 1):
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced:
            found.append((number, line))
        elif not (_RULE.fullmatch(line) or _DEFINITION.fullmatch(line)):
            found.append((number, _plain(line)))
    return found


def _plain(line: str) -> str:
    line = _BACK.sub("", _FRONT.sub("", line)) if _FRONT.match(line) else line
    for pattern, words in _INLINE:
        line = pattern.sub(words, line)
    return line.rstrip()


def _join(lines: list[tuple[int, str]]) -> tuple[str, tuple[Locator, ...]]:
    locators, at = [], 0
    for number, line in lines:
        if line:
            locators.append(Locator(Span(at, at + len(line)), f"line {number}"))
        at += len(line) + 1
    return "\n".join(line for _, line in lines), tuple(locators)
