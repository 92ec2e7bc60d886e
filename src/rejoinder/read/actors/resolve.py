"""Whom a noun phrase means that stands as the source, addressee or subject of something."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from rejoinder.model import Language, Mention, MentionKind, Span
from rejoinder.read.actors.named import name_in_text

HEAD_END = re.compile(r",| (?:of|for|from|at|in|to|with|by|on|who|which|that|and|over|about|after) ")
NOT_THE_HEAD = re.compile(r"\b(?:of|for|from|to|with|by|against|about|over|at|on) (?:[\w.’-]+ ){0,4}$")
MORE_OF_A_NAME = re.compile(r"(?: (?:of |and |for )?[A-Z][\w-]+)+")
POSSESSIVE = {"en": ("’s", "'s", "’", "'"), "ja": ("の",), "zh": ("的",)}
NO_BODIES = frozenset({MentionKind.PERSON, MentionKind.PLACE})


def resolve(text: str, span: Span, mentions: Sequence[Mention], language: Language) -> str | None:
    """The actor that a noun phrase means, by its English name where one is known.

    `mentions` are those of `find_mentions`, in their order. A person whom the phrase names comes first, then the office, body or
    state that its head belongs to, then a name that only this text gives. None when nobody is named.
    """
    inside = _inside(span, mentions)
    persons = [mention for mention in inside if mention.kind is MentionKind.PERSON]
    person = next((mention for mention in persons if not _is_beside_the_head(text, mention, span, language)), None)
    if person is not None:
        return person.actor
    bodies = [mention for mention in inside if mention.kind not in NO_BODIES and mention.actor is not None]
    if bodies:
        head = _of_the_head(text, span, bodies, language)
        return _longer_name(text, head, span) or head.actor
    if persons:
        return persons[0].actor
    return None if inside else name_in_text(text, span, language)


def _longer_name(text: str, head: Mention, span: Span) -> str | None:
    """A name that only begins like a state's: capitalised words go on right behind it."""
    match = MORE_OF_A_NAME.match(text, head.span.end, span.end) if head.kind is MentionKind.STATE else None
    return None if match is None else text[head.span.start : match.end()]


def _inside(span: Span, mentions: Sequence[Mention]) -> list[Mention]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    after = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    reaching = mentions[first - 1 : first] if first and mentions[first - 1].span.end > span.start else ()
    return [*reaching, *mentions[first:after]]


def _is_beside_the_head(text: str, mention: Mention, span: Span, language: Language) -> bool:
    """Whether the phrase is about somebody of that person, not that person."""
    if mention.span.end < span.end and text.startswith(POSSESSIVE[language.base], mention.span.end):
        return True
    return language.base == "en" and NOT_THE_HEAD.search(text, span.start, max(span.start, mention.span.start)) is not None


def _of_the_head(text: str, span: Span, bodies: list[Mention], language: Language) -> Mention:
    offices = [mention for mention in bodies if mention.kind is MentionKind.OFFICE]
    if offices:
        return offices[0]
    if language.base != "en":
        return bodies[-1]
    head_end = HEAD_END.search(text, span.start, span.end)
    limit = head_end.start() if head_end else span.end
    before = [mention for mention in bodies if mention.span.end <= limit]
    return before[-1] if before else bodies[0]
