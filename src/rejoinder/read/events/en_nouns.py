"""Events that English nouns name: “talks between A and B”, “A's visit to B”."""

from collections.abc import Iterator

from rejoinder.model import EventKind, PloverRoot, Span
from rejoinder.read.events.en_clauses import phrases_after, subject_of
from rejoinder.read.events.en_sentence import Sentence
from rejoinder.read.events.found import Told
from rejoinder.read.events.lexicon import Deed, setting, telling_nouns

TOWARDS = frozenset(["with", "to", "on", "against", "for"])
STRUCK = frozenset(["on", "against"])
SHARED = frozenset([EventKind.MEETING, EventKind.PHONE_CALL, EventKind.VISIT, EventKind.LETTER, EventKind.AGREEMENT])
BY_ONE = frozenset([EventKind.MILITARY_EXERCISE, EventKind.EXPORT_CONTROLS])
AT_THEM = frozenset(["in", "during", "after", "before", "at", "following", "on", ""])
LONGEST = 2  # words


def find_by_nouns(sentence: Sentence) -> Iterator[Told]:
    """The events that the nouns of a sentence name, in order; one that a verb told with its object is not told again."""
    for place, chunk in enumerate(sentence.chunks):
        if chunk.tag != "N" or place in sentence.taken:
            continue
        named = _named(sentence, place)
        if named is not None:
            deed, first = named
            actor, target = _sides(sentence, place, first, deed)
            said = {token.low for token in sentence.words(place)}
            if actor is None or (target is None and deed.kind not in BY_ONE) or said & setting("unreal"):
                continue
            yield Told(
                deed.kind,
                deed.plover,
                (sentence.span(first, chunk.end),),
                actor,
                target,
                sentence.clause(place),
                planned=bool(said & setting("ahead")),
                presupposed=True,
                alleged=bool(said & setting("account")),
            )


def _named(sentence: Sentence, place: int) -> tuple[Deed, int] | None:
    """The deed that the last words of a phrase name, and where they begin."""
    chunk, nouns = sentence.chunks[place], telling_nouns()
    for length in range(min(LONGEST, chunk.end - chunk.start), 0, -1):
        first = chunk.end - length
        deed = nouns.get(" ".join(token.low for token in sentence.tokens[first : chunk.end]))
        if deed is not None and not any(token.tag == "name" for token in sentence.tokens[max(first, 1) : chunk.end]):
            return deed, first
    return None


def _sides(sentence: Sentence, place: int, first: int, deed: Deed) -> tuple[Span | None, Span | None]:
    after = [i for i in phrases_after(sentence.chunks, place, through=False) if i <= place + 3]
    between = next((i for i in after if sentence.chunks[i].low == "between"), None)
    if between is not None:
        return _pair(sentence, between)
    actor = _whose(sentence, place, first)
    doer = "of" if deed.kind is EventKind.VISIT else "by"
    actor = actor or next((sentence.phrase(i, i + 1) for i in after if sentence.chunks[i].low == doer), None)
    target = next((sentence.phrase(i) for i in after if _is_led(sentence, i, deed)), None)
    if actor is None and target is not None and deed.kind in SHARED and sentence.chunks[place].low in AT_THEM:
        actor = _subject(sentence, place)
    return actor, target


def _is_led(sentence: Sentence, chunk: int, deed: Deed) -> bool:
    """Whether a phrase is whom the noun reaches: an attack may be on what has no name."""
    low = sentence.chunks[chunk].low
    struck = deed.plover is PloverRoot.ASSAULT and low in STRUCK
    return low in TOWARDS and (struck or sentence.is_named(chunk)) and not sentence.leads_on(chunk)


def _pair(sentence: Sentence, place: int) -> tuple[Span | None, Span | None]:
    chunks = sentence.chunks
    if place + 2 < len(chunks) and chunks[place + 1].tag == "and" and chunks[place + 2].tag == "N" and not chunks[place + 2].low:
        return sentence.phrase(place, place + 1), sentence.phrase(place + 2)
    return None, None


def _whose(sentence: Sentence, place: int, first: int) -> Span | None:
    start = sentence.chunks[place].start
    owner = next((i for i in range(first - 1, start - 1, -1) if sentence.tokens[i].tag == "owner"), None)
    if owner is not None:
        return sentence.span(start, owner + 1)
    names = [i for i in range(start, first) if sentence.tokens[i].tag == "name"]
    return sentence.span(names[0], names[-1] + 1) if names else None


def _subject(sentence: Sentence, place: int) -> Span | None:
    """Who does what the verb before says, in or after whose meeting it is; of an opening phrase, the subject that follows."""
    for i in range(place - 1, -1, -1):
        if sentence.chunks[i].tag == "V":
            subject = subject_of(sentence.tokens, sentence.chunks, i)
            return None if subject is None else sentence.phrase(subject, i)
        if sentence.chunks[i].tag in {"stop", "colon"}:
            return None
    return None
