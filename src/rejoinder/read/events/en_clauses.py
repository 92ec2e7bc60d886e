"""Whose verb it is, and whom it reaches: the subject before an English verb and the phrases behind it."""

from collections.abc import Sequence

from rejoinder.read.events.en_chunks import Chunk
from rejoinder.read.events.inflect import Form
from rejoinder.read.rules.en_tokens import Token

FARTHEST = 24  # chunks from a verb in which its subject and target are looked for
ENDS = frozenset(["stop", "sub", "relative", "colon", "end"])
PRONOUNS = frozenset(["he", "she", "it", "they"])
OF_THE_HEAD = frozenset(["of", "from", "in", "for", "to", "by", "near", "off"])
CONTROLS_OBJECT = frozenset(["REQUEST", "COERCE", "YIELD"])


def subject_of(tokens: Sequence[Token], chunks: Sequence[Chunk], verb: int, depth: int = 0) -> int | None:
    """The position of the noun phrase that does what the verb at a position says; None where none is found."""
    left = verb - 1
    if left < 0 or depth > FARTHEST:
        return None
    chunk, before = chunks[verb], chunks[left]
    if chunk.helpers == ("to",) or before.tag in {"and", "prep"} or _is_participle(chunk, before):
        shared = _verb_before(chunks, verb)
        if shared is not None:
            return subject_of(tokens, chunks, shared, depth + 1)
    if before.tag == "relative":
        return _noun_before(chunks, left - 1 if left and chunks[left - 1].tag == "comma" else left)
    if before.tag in {"comma", "close", "dash"}:
        return _before_apposition(chunks, left)
    return _noun_before(chunks, verb)


def _is_participle(chunk: Chunk, before: Chunk) -> bool:
    return Form.ING in chunk.forms and not chunk.helpers and before.tag in {"comma", "N", "V", "sub"}


def _verb_before(chunks: Sequence[Chunk], verb: int) -> int | None:
    """The verb that this one goes on from, in the same clause."""
    for i in range(verb - 1, max(-1, verb - FARTHEST), -1):
        if chunks[i].tag == "V":
            return i
        if chunks[i].tag in {"stop", "end"}:
            return None
    return None


def _noun_before(chunks: Sequence[Chunk], end: int) -> int | None:
    """The last noun phrase before a position that no preposition leads; phrases behind it with one are its own."""
    for i in range(end - 1, max(-1, end - FARTHEST), -1):
        if chunks[i].tag == "N" and not chunks[i].low:
            return _first_of_list(chunks, i)
        if chunks[i].tag in {"stop", "colon"} or (chunks[i].tag == "V" and not _describes(chunks, i)):
            break
    return end - 1 if end and chunks[end - 1].tag == "N" else None


def _describes(chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether a verb stands in a clause that only describes a noun: “the men who fled”, “a group backed by X”."""
    before = [chunks[i].tag for i in range(max(0, verb - 3), verb)]
    after = chunks[verb + 1] if verb + 1 < len(chunks) else None
    bare = not chunks[verb].helpers and Form.PARTICIPLE in chunks[verb].forms
    if Form.ING in chunks[verb].forms and not chunks[verb].helpers and chunks[verb - 1].tag == "N":
        return True
    return "relative" in before or (bare and after is not None and after.tag == "N" and after.low == "by")


def _first_of_list(chunks: Sequence[Chunk], last: int) -> int:
    """The first phrase of “A, B and C” where they stand at the beginning of their clause."""
    first = last
    while first > 1 and chunks[first - 2].tag == "N" and chunks[first - 1].tag == ("and" if first == last else "comma"):
        first -= 2
        while first > 0 and chunks[first].low and chunks[first - 1].tag == "N":
            first -= 1
    opens = first == 0 or chunks[first - 1].tag in {"comma", "and", "sub", "relative", "dash", "colon", "end"}
    return first if opens and not chunks[first].low else last


def _before_apposition(chunks: Sequence[Chunk], closing: int) -> int | None:
    """“X, a teacher from Y, said”: X. “On Monday, said”: nobody."""
    for i in range(closing - 1, max(-1, closing - FARTHEST), -1):
        if chunks[i].tag in {"comma", "open", "dash"} and i and chunks[i - 1].tag == "N":
            return _noun_before(chunks, i)
        if chunks[i].tag in {"stop", "end"}:
            return None
    return _noun_before(chunks, closing)


def phrases_after(chunks: Sequence[Chunk], place: int, *, through: bool) -> list[int]:
    """The positions of the noun phrases behind a verb or noun up to the end of its clause.

    `through` goes on past verbs that complete this one: “agreed to lift …”, “demanded that … leave”.
    """
    found: list[int] = []
    for i in range(place + 1, min(len(chunks), place + FARTHEST)):
        chunk = chunks[i]
        if chunk.tag == "N" and chunks[i - 1].tag == "comma" and _begins_clause(chunks, i):
            break
        if chunk.tag == "N":
            found.append(i)
        elif (
            _ends(chunks, i)
            and not _describes_object(chunks, i)
            and not (through and (chunk.low == "that" or _completes(chunks, i)))
        ):
            break
    return found


def _begins_clause(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether a phrase behind a comma is what the next verb is said of: “…, the ministry said”."""
    after = chunks[place + 1] if place + 1 < len(chunks) else None
    return after is not None and not chunks[place].low and _is_finite(after)


def _describes_object(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether a participle only describes the noun before it, with what a preposition leads: “a pendant engraved with …”."""
    chunk, after = chunks[place], chunks[place + 1] if place + 1 < len(chunks) else None
    bare = chunk.tag == "V" and not chunk.helpers and Form.PARTICIPLE in chunk.forms
    return bare and chunks[place - 1].tag == "N" and after is not None and after.tag == "N" and bool(after.low)


def _ends(chunks: Sequence[Chunk], place: int) -> bool:
    return chunks[place].tag in ENDS or chunks[place].tag == "V"


def _completes(chunks: Sequence[Chunk], place: int) -> bool:
    chunk = chunks[place]
    if chunk.tag != "V":
        return False
    return chunk.helpers == ("to",) or (chunks[place - 1].tag in {"prep", "N"} and bool(chunk.forms))


def span_of(tokens: Sequence[Token], chunks: Sequence[Chunk], first: int, limit: int) -> tuple[int, int]:
    """The tokens of a phrase with what belongs to its head (“of …”) and its equals (“and …”), up to a position."""
    end = first + 1
    while end < limit:
        chunk = chunks[end]
        if chunk.tag == "N" and chunk.low in OF_THE_HEAD and (chunk.low == "of" or _places(tokens, chunks[first], chunk)):
            end += 1
        elif _goes_on(chunks, end, limit):
            end += 2
        elif end > first + 1 and _ends_list(chunks, end, limit):
            end += 3
        else:
            break
    return chunks[first].start, chunks[end - 1].end


def _goes_on(chunks: Sequence[Chunk], place: int, limit: int) -> bool:
    """Whether “and B” or “, B and C” goes on with a phrase; a name before a verb begins a new clause."""
    if place + 1 >= limit or chunks[place + 1].tag != "N" or chunks[place + 1].low:
        return False
    behind = chunks[place + 2] if place + 2 < len(chunks) else None
    if chunks[place].tag == "and":
        return place + 2 == limit or behind is None or not _is_finite(behind)
    return (
        chunks[place].tag == "comma" and behind is not None and behind.tag in {"and", "comma"} and _is_list(chunks, place, limit)
    )


def _ends_list(chunks: Sequence[Chunk], place: int, limit: int) -> bool:
    """“, and C” behind “A, B”."""
    return (
        chunks[place].tag == "comma"
        and place + 1 < limit
        and chunks[place + 1].tag == "and"
        and _goes_on(chunks, place + 1, limit)
    )


def _is_finite(chunk: Chunk) -> bool:
    return chunk.tag == "V" and chunk.helpers != ("to",) and not (Form.ING in chunk.forms and not chunk.helpers)


def _is_list(chunks: Sequence[Chunk], place: int, limit: int) -> bool:
    """Whether the phrases behind a comma run on to an “and”."""
    while place + 1 < limit and chunks[place].tag == "comma" and chunks[place + 1].tag == "N" and not chunks[place + 1].low:
        place += 2
    place += place + 1 < limit and chunks[place].tag == "comma" and chunks[place + 1].tag == "and"
    return place + 1 < limit and chunks[place].tag == "and" and chunks[place + 1].tag == "N"


def _places(tokens: Sequence[Token], head: Chunk, chunk: Chunk) -> bool:
    """Whether “in Aldovia” says which: behind a common noun, not behind a name."""
    return (tokens[head.main].tag != "name" or head.main == 0) and _named(tokens, chunk)


def _named(tokens: Sequence[Token], chunk: Chunk) -> bool:
    return any(tokens[i].tag in {"name", "owner"} and tokens[i].low[0].isalpha() for i in range(chunk.start, chunk.end))
