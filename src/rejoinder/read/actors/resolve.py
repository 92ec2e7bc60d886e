"""Whom a noun phrase means that stands as the source, addressee or subject of something."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from rejoinder.model import Language, Mention, MentionKind, Span
from rejoinder.read.actors.backwards import body_before, near, person_before, the_same_person
from rejoinder.read.actors.heads import body_behind_a_role, body_named, is_nobody, is_unnamed, name_at_end, name_before_role
from rejoinder.read.actors.named import name_in_text, person_at_head

HEAD_END = re.compile(r",| (?:of|for|from|at|in|to|with|by|on|who|which|that|and|over|about|after) ")
NOT_THE_HEAD = re.compile(r"\b(?:of|for|from|to|with|by|against|about|over|at|on) (?:[\w.’-]+ ){0,4}$")
MORE_OF_A_NAME = re.compile(r"(?: (?:of |for |and )?[A-Z][\w-]+)+")
SIDE_BY_SIDE = re.compile(r" and .*$")
POSSESSIVE = {"en": ("’s", "'s", "’", "'"), "ja": ("の",), "zh": ("的",)}
NO_BODIES = frozenset({MentionKind.PERSON, MentionKind.PLACE})
LONGEST_PHRASE = 200  # characters; a longer source is a clause, and the names in it are not its head


def resolve(text: str, span: Span, mentions: Sequence[Mention], language: Language) -> str | None:
    """The actor that a noun phrase means, by its English name where one is known.

    `mentions` are those of `find_mentions`, in their order. A person whom the phrase names comes first, then the office, body or
    state that its head belongs to, then a name that only this text gives; of several who are named side by side the first. None
    when nobody is named: experts, residents and sources are nobody, whosever they are.
    """
    inside = _inside(span, mentions)
    phrase = span.of(text) if span.end - span.start <= LONGEST_PHRASE else ""
    persons = [mention for mention in inside if mention.kind is MentionKind.PERSON]
    unnamed = is_unnamed(phrase, language)
    heads = [mention for mention in persons if _is_the_head(text, mention, span, language)]
    person = _first(text, heads, language)
    if person is not None and not unnamed:
        return person.actor
    bodies = [mention for mention in inside if mention.kind not in NO_BODIES and mention.actor is not None]
    if not unnamed and phrase:
        named = _by_its_form(phrase, bodies, text, language)
        if named is not None:
            return named
    same = the_same_person(phrase, span, near(mentions, span), language)
    if same is not None and not bodies:
        return same
    if is_nobody(phrase, language):
        return None if inside or language.base == "en" else name_before_role(phrase, language)
    if bodies:
        head = _of_the_head(text, span, bodies, language)
        return _longer_name(text, head, span, inside) or head.actor
    if unnamed:
        return None
    if persons:
        return body_named(phrase, language) if language.base != "en" and body_named(phrase, language) else persons[0].actor
    return _told_elsewhere(text, span, mentions, language, nobody=bool(inside))


def _first(text: str, heads: Sequence[Mention], language: Language) -> Mention | None:
    """The first of those side by side; in Japanese and Chinese what stands before a genitive only describes the last."""
    if not heads or language.base == "en":
        return heads[0] if heads else None
    between = text[heads[0].span.end : heads[-1].span.start]
    return heads[-1] if any(mark in between for mark in POSSESSIVE[language.base]) else heads[0]


def _by_its_form(phrase: str, bodies: Sequence[Mention], text: str, language: Language) -> str | None:
    """A person whom only the form of the phrase tells; no mention of a body may lie in the name."""
    name = name_at_end(phrase, language) if language.base != "en" else person_at_head(phrase) if bodies else None
    if name is None or any(mention.span.of(text) in name or name in mention.span.of(text) for mention in bodies):
        return None
    return name


def _told_elsewhere(text: str, span: Span, mentions: Sequence[Mention], language: Language, *, nobody: bool) -> str | None:
    if span.end - span.start > LONGEST_PHRASE:
        return None
    phrase, others = span.of(text), near(mentions, span)
    name = person_before(phrase, text, others, language) or body_before(text, span, others, language)
    if name is not None or nobody:
        return name
    found = name_in_text(text, span, language)
    if found is not None or language.base == "en":
        return found
    return body_named(phrase, language) or body_behind_a_role(phrase, language)


def _longer_name(text: str, head: Mention, span: Span, inside: Sequence[Mention]) -> str | None:
    """A name that only begins like a state's: capitalised words go on right behind it, up to the next actor."""
    match = MORE_OF_A_NAME.match(text, head.span.end, span.end) if head.kind is MentionKind.STATE else None
    if match is None:
        return None
    others = any(head.span.end < mention.span.end and mention.span.start < match.end() for mention in inside if mention != head)
    rest = SIDE_BY_SIDE.sub("", match[0]) if others else match[0]
    return head.span.of(text) + rest if rest else None


def _inside(span: Span, mentions: Sequence[Mention]) -> list[Mention]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    after = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    reaching = mentions[first - 1 : first] if first and mentions[first - 1].span.end > span.start else ()
    return [*reaching, *mentions[first:after]]


def _is_the_head(text: str, mention: Mention, span: Span, language: Language) -> bool:
    """Whether the phrase is that person, not somebody or something of that person's."""
    if mention.span.end < span.end and text.startswith(POSSESSIVE[language.base], mention.span.end):
        return False
    if language.base == "en":
        return NOT_THE_HEAD.search(text, span.start, max(span.start, mention.span.start)) is None
    return not body_named(text[mention.span.end : span.end].rstrip("」』”"), language)


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
