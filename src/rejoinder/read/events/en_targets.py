"""Whom an English verb or noun of an event reaches."""

from collections.abc import Sequence

from rejoinder.model import PloverRoot, Span
from rejoinder.read.events.en_sentence import Sentence
from rejoinder.read.events.lexicon import Deed

DIRECTED = frozenset(["against", "on", "with", "to", "from", "into", "over", "in", "for", "of", "at", "near", "upon"])
DIRECTED |= frozenset(["toward", "towards", "along", "around", "across", "between", "among"])
OPERATORS = frozenset([PloverRoot.AGREE, PloverRoot.REJECT, PloverRoot.THREATEN, PloverRoot.REQUEST])
JUDGES = frozenset([PloverRoot.ACCUSE, PloverRoot.SUPPORT, PloverRoot.REJECT])
WHERE = frozenset(["in", "at", "near", "along", "around", "across"])
WHOSE = frozenset(["by", "from"])


def target_of(sentence: Sentence, deed: Deed, after: Sequence[int], held: int | None) -> Span | None:
    """Whom a verb reaches whose object tells nothing itself."""
    led = [i for i in after if deed.after and sentence.chunks[i].low == deed.after]
    if led:
        return _reached(sentence, led[0]) or sentence.phrase(led[0])
    if deed.must:
        return None
    if held is None:
        return None if deed.after == "with" else _first(sentence, after)
    if not sentence.leads_on(held):
        wanted = deed.plover in OPERATORS and not sentence.is_named(held)
        return (first_named(sentence, after) if wanted else None) or sentence.phrase(held)
    if (owner := sentence.owner(held)) is not None:
        return owner
    behind = [i for i in after if i > held]
    if deed.plover in JUDGES:
        whose = next((i for i in behind[:2] if _is_whose(sentence, i)), None)
        through = sentence.chunks[held - 1].helpers == ("to",) or any(
            sentence.chunks[i].tag == "V" for i in range(held, max(behind, default=held))
        )
        if whose is not None or not through:
            return sentence.phrase(held if whose is None else whose)
    return _first(sentence, behind) or sentence.phrase(held)


def _is_whose(sentence: Sentence, chunk: int) -> bool:
    low = sentence.chunks[chunk].low
    return low in WHOSE or (low == "of" and sentence.is_named(chunk))


def behind_object(sentence: Sentence, held: int, after: Sequence[int], deed: Deed) -> Span | None:
    """Whom the object reaches: to whom it is given, what the fitting preposition leads, else any, else whose it is."""
    others = [i for i in after if i < held and not sentence.chunks[i].low]
    if deed.after == "to" and others:
        return sentence.phrase(others[-1], held)
    owner = sentence.owner(held)
    for i in _led(sentence, held, after, deed):
        if owner is not None and deed.after == "to" and not sentence.is_named(i):
            continue  # “granted X permission to fish”
        if (reached := _reached(sentence, i)) is not None:
            return reached
    if owner is not None:
        return owner
    return sentence.phrase(others[0]) if others else first_named(sentence, [i for i in after if i > held])


def _led(sentence: Sentence, held: int, after: Sequence[int], deed: Deed) -> list[int]:
    """The phrases behind an object that prepositions lead, the likeliest first; where it happened says less than whose it is."""
    behind = [i for i in after if i > held and _may_reach(sentence, i, held)]
    fitting = [i for i in behind if sentence.chunks[i].low == deed.after]
    against = [i for i in behind if sentence.chunks[i].low == "against"]
    owned = any(token.tag == "owner" for token in sentence.words(held))
    if deed.plover is PloverRoot.REJECT and sentence.owner(held) is not None:
        return [*fitting, *against]
    return [*fitting, *against, *(i for i in behind if not owned or sentence.chunks[i].low not in WHERE)]


def _may_reach(sentence: Sentence, chunk: int, held: int) -> bool:
    """Whether a phrase may be the one that another reaches; “in aid” only says of what two billion are."""
    low = sentence.chunks[chunk].low
    return low in DIRECTED and not (low in {"in", "of"} and sentence.is_of_class(chunk, held))


def _reached(sentence: Sentence, chunk: int) -> Span | None:
    return sentence.owner(chunk) if sentence.leads_on(chunk) else sentence.phrase(chunk)


def _first(sentence: Sentence, chunks: Sequence[int]) -> Span | None:
    for i in chunks:
        if not sentence.chunks[i].low or sentence.chunks[i].low in DIRECTED:
            reached = _reached(sentence, i)
            if reached is not None:
                return reached
    return None


def first_named(sentence: Sentence, chunks: Sequence[int]) -> Span | None:
    """The first of the phrases that names somebody."""
    return next((_reached(sentence, i) for i in chunks if sentence.is_named(i) and _reached(sentence, i)), None)
