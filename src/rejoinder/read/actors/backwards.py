"""What a short phrase points back to: a person by a part of the name, a body by the word for what it is."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from rejoinder.model import Language, Mention, MentionKind, Span
from rejoinder.read.actors.heads import body_named

THE_BODY = re.compile(r"[Tt]he ([a-z]{4,20})")
SAME_BODY = re.compile(r"同([一-龥ァ-ヺー]{1,8})")
ASIAN_NAME = r"[一-龥々ァ-ヺーA-Za-z0-9・]"
THE_SAME = {"zh": ("这名", "這名", "这位", "這位", "该名", "該名"), "ja": ("この", "その")}
BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.STATE})
WINDOW = 5_000  # characters before a phrase in which what it points back to may stand
MOST = 400  # mentions that are looked through for one phrase
LONGEST_BODY = 60  # characters of a body's name that stand before the word for what it is
LONGEST_WRITTEN = 20  # characters of a body's name before its last word
FEW = 20  # places of the word that are looked at
SHORTEST_CLIP = 3  # characters to which the name of a body may be shortened


def near(mentions: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """The mentions not too far before a phrase, and as far behind it."""
    first = bisect_left(mentions, span.start - WINDOW, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end + WINDOW, key=lambda mention: mention.span.start)
    return mentions[first:last] if last - first <= MOST else mentions[max(first, last - MOST) : last]


def person_before(phrase: str, text: str, mentions: Sequence[Mention], language: Language) -> str | None:
    """The one person of the text whose name begins or ends in the phrase: a given name, a surname of one character."""
    if language.base == "en":
        fits = {m.actor for m in mentions if m.kind is MentionKind.PERSON and m.actor and phrase in m.actor.split(" ")}
    elif not phrase.isalnum():
        return None
    else:
        words = ((m.actor, m.span.of(text)) for m in mentions if m.kind is MentionKind.PERSON and m.actor)
        fits = {actor for actor, named in words if len(named) > len(phrase) and named.startswith(phrase)}
    return fits.pop() if len(fits) == 1 else None


def the_same_person(phrase: str, span: Span, mentions: Sequence[Mention], language: Language) -> str | None:
    """Who was named last before a phrase such as 这名议员, which says of one person what he is."""
    if language.base == "en" or not phrase.startswith(THE_SAME[language.base]):
        return None
    before = (m for m in reversed(mentions) if m.span.end <= span.start and m.kind is MentionKind.PERSON)
    return next((m.actor for m in before), None)


def body_before(text: str, span: Span, mentions: Sequence[Mention], language: Language) -> str | None:
    """The body that was named last and is what the phrase says: `the bureau`, 同省, or its name cut short."""
    phrase = span.of(text)
    if language.base == "en":
        word = THE_BODY.fullmatch(phrase)
        return None if word is None else _mentioned(word[1], text, span, mentions) or _capitalised(word[1].title(), text, span)
    same = SAME_BODY.fullmatch(phrase)
    if same is not None:
        return _mentioned(same[1], text, span, mentions) or _written(same[1], text, span)
    return _clipped(phrase, text[max(0, span.start - WINDOW) : span.end + WINDOW], _texts(mentions, text), language)


def _texts(mentions: Sequence[Mention], text: str) -> list[tuple[str, str | None]]:
    return [(m.span.of(text), m.actor) for m in mentions if m.kind is MentionKind.ORGANISATION]


def _mentioned(word: str, text: str, span: Span, mentions: Sequence[Mention]) -> str | None:
    before = (m for m in reversed(mentions) if m.span.end <= span.start and m.kind in BODIES)
    return next((m.actor for m in before if m.span.of(text).lower().endswith(word)), None)


def _capitalised(word: str, text: str, span: Span) -> str | None:
    """The capitalised words round the last place where the word has a capital."""
    at = text.rfind(f" {word}", max(0, span.start - WINDOW), span.start) + 1
    if not at:
        return None
    before = re.search(r"(?:[A-Z][\w-]{1,20} (?:(?:of|and|for) )?){0,5}$", text[max(0, at - LONGEST_BODY) : at])
    after = re.match(
        r"(?: (?:(?:of|and|for|the) ){0,2}[A-Z][\w-]{1,20}){0,6}", text[at + len(word) : at + len(word) + LONGEST_BODY]
    )
    name = (before[0] if before else "").removeprefix("The ") + word + (after[0] if after else "")
    return name if name != word else None


def _written(word: str, text: str, span: Span) -> str | None:
    """The first name that ends in the word: 東京医大 for 同医大."""
    name = re.compile(f"{ASIAN_NAME}{{1,20}}$")
    for match in islice(re.compile(re.escape(word)).finditer(text, max(0, span.start - WINDOW), span.start), FEW):
        before = name.search(text[max(0, match.start() - LONGEST_WRITTEN) : match.start()])
        if before is not None and before[0][-1] not in "同各両":
            return before[0] + word
    return None


def _clipped(phrase: str, text: str, named: list[tuple[str, str | None]], language: Language) -> str | None:
    if len(phrase) < SHORTEST_CLIP or body_named(phrase, language):
        return None
    fits = {actor for words, actor in named if words.startswith(phrase)}
    if fits:
        return fits.pop() if len(fits) == 1 else None
    longer = re.compile(rf"{re.escape(phrase)}[一-龥ァ-ヺー]{{1,6}}")
    return next((match[0] for match in longer.finditer(text) if body_named(match[0], language)), None)
