"""English verbs that attribute: who is their subject, and which words are reported."""

from collections.abc import Sequence
from dataclasses import dataclass

from rejoinder.lang import words
from rejoinder.read.rules.en_clauses import content_end, skip_to_content
from rejoinder.read.rules.en_cues import FoundCue
from rejoinder.read.rules.en_phrases import Range, is_verb, main_subject, phrase_after, subject_before, with_apposition
from rejoinder.read.rules.en_tokens import Token

_CLAUSE = frozenset(["clause", "det", "subject", "name", "owner", "possessive", "number", "word", "quote", "sub", "ed", "object"])
_PHRASE = frozenset(["det", "name", "owner", "possessive", "number", "word", "quote", "object", "ed", "adverb", "subject"])
_ASKING = frozenset(["that", "how", "what", "why", "whether", "if", "who", "where", "when"])
_BEFORE_ING = frozenset(["while", "by", "before", "after", "in", "for", "without", "when"])
_PLURAL = frozenset(
    [
        "they",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
        "some",
        "many",
        "all",
        "both",
        "most",
        "several",
        "few",
        "others",
        "these",
        "those",
    ]
)
MIN_CLAUSE = 3  # words before “, X said”


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in token positions: content ranges, cue, source, person told."""

    content: tuple[Range, ...]
    cue: Range
    source: Range | None
    person: Range | None
    confidence: float
    reason: str


def read_verb(tokens: Sequence[Token], found: FoundCue, cues: Sequence[FoundCue], last: Range | None) -> Found | None:
    """What a cue that is a verb attributes, to whom; `last` is the source of the attribution before it in the sentence."""
    if found.passive:
        return _passive(tokens, found, cues)
    if _is_inverted(tokens, found):
        return _inverted(tokens, found)
    source = _subject(tokens, found, last)
    if source is None:
        return None
    if "a" in found.cue.order and not _is_verb_here(tokens, found, source):
        return None
    return _forward(tokens, found, cues, source) or _backward(tokens, found, source)


def announces(tokens: Sequence[Token], found: FoundCue) -> Found | None:
    """Subject and cue right before the colon that ends a sentence: the words follow in the next one."""
    if not {"q", "c"} & set(found.cue.order) or found.passive:
        return None
    start, person = skip_to_content(tokens, found.end, found.cue.order)
    source = _subject(tokens, found, None) if start == len(tokens) - 1 else None
    return (
        Found((), (found.group, found.end), source, person, 0.9, "subject, cue and colon; the words follow") if source else None
    )


def is_belated(tokens: Sequence[Token], found: FoundCue) -> Found | None:
    """“X said.” alone: the words are the quotation before it."""
    if "q" not in found.cue.order or found.passive:
        return None
    start, person = skip_to_content(tokens, found.end, found.cue.order)
    source = _subject(tokens, found, None) if all(t.tag in {"end", "mark"} for t in tokens[start:]) else None
    if source is None or source[0] > 0:
        return None
    return Found((), (found.group, found.end), source, person, 0.85, "a quotation, then subject and cue as a sentence")


def _is_verb_here(tokens: Sequence[Token], found: FoundCue, source: Range) -> bool:
    """What may as well be a noun (claims, reports) is a verb after a pronoun or auxiliary, or before what only a verb takes."""
    beside = source[1] == found.group and tokens[source[1] - 1].tag in {"subject", "relative"}
    if found.group < found.start or beside:
        return True
    follows = tokens[found.end] if found.end < len(tokens) else None
    return follows is not None and (
        follows.low in _ASKING or follows.tag in {"quote", "colon", "subject", "possessive", "object", "det"}
    )


def _subject(tokens: Sequence[Token], found: FoundCue, last: Range | None) -> Range | None:
    before = tokens[found.group - 1] if found.group else None
    if found.form == "ing" and found.group == found.start:
        return _subject_of_participle(tokens, found, last)
    if before is None:
        return None
    if before.low in {"and", "but", "or"} or (
        before.tag == "comma" and found.group > 1 and tokens[found.group - 2].low in {"and", "but"}
    ):
        return last or main_subject(tokens, found.group)
    if before.low == "to":
        return main_subject(tokens, found.group) if found.cue.kind == "imputation" else None
    subject = subject_before(tokens, found.group)
    return subject if subject and _agrees(tokens, found, subject) else None


def _subject_of_participle(tokens: Sequence[Token], found: FoundCue, last: Range | None) -> Range | None:
    if found.group == 0:
        comma = next((i for i, t in enumerate(tokens) if t.tag == "comma"), None)
        return phrase_after(tokens, comma + 1) if comma is not None else None
    before = tokens[found.group - 1]
    if before.tag in {"comma", "quote", "dash", "and"} or before.low in _BEFORE_ING:
        return last or main_subject(tokens, found.group)
    if any(t.low in words("en", "occasions") for t in tokens[max(0, found.group - 12) : found.group]):
        return main_subject(tokens, found.group)
    return subject_before(tokens, found.group)


def _agrees(tokens: Sequence[Token], found: FoundCue, subject: Range) -> bool:
    """A bare form needs an auxiliary or a subject in the plural; a form in -s that may be a noun needs a singular one."""
    if (
        found.form == "s"
        and "a" in found.cue.order
        and (tokens[subject[1] - 1].tag == "number" or tokens[subject[1] - 1].low.endswith("s"))
    ):
        return tokens[subject[1] - 1].tag == "name"
    if found.form != "base" or found.cue.words != found.cue.lemma:
        return True
    if any(t.tag in {"modal", "do"} or t.low == "to" for t in tokens[found.group : found.start]):
        return True
    head = tokens[subject[1] - 1]
    return (
        head.low in _PLURAL
        or (head.low.endswith("s") and head.tag in {"name", "word"})
        or any(t.low == "and" for t in tokens[slice(*subject)])
    )


def _is_inverted(tokens: Sequence[Token], found: FoundCue) -> bool:
    if "v" not in found.cue.order or found.group == 0 or found.form == "ing":
        return False
    before = tokens[found.group - 1]
    follows = tokens[found.end] if found.end < len(tokens) else None
    if (
        follows is None
        or follows.tag not in {"name", "det", "possessive", "owner", "subject", "word", "number"}
        or follows.low == "that"
    ):
        return False
    quoted = before.tag == "quote" or (before.tag == "comma" and found.group > 1 and tokens[found.group - 2].tag == "quote")
    return quoted or (before.tag == "comma" and subject_before(tokens, found.group) is None and not _goes_on(tokens, found))


def _goes_on(tokens: Sequence[Token], found: FoundCue) -> bool:
    """“X denies it, says Y ‘inventing’ crisis”: what follows in a headline is no speaker alone, but what X says."""
    name = phrase_after(tokens, found.end) if found.form == "s" else None
    return name is not None and name[1] < len(tokens) and (tokens[name[1]].tag == "quote" or is_verb(tokens, name[1]))


def _inverted(tokens: Sequence[Token], found: FoundCue) -> Found | None:
    source = phrase_after(tokens, found.end)
    content = _segment_before(tokens, found.group)
    if source is None or content is None:
        return None
    source = with_apposition(tokens, source)
    contents = (content, *_resumed(tokens, source[1]))
    return Found(contents, (found.group, found.end), source, None, 0.9, "a quotation before the cue, its subject after it")


def _forward(tokens: Sequence[Token], found: FoundCue, cues: Sequence[FoundCue], source: Range) -> Found | None:
    start, person = _start_of_content(tokens, found, source)
    if start is None or start >= len(tokens) or not _may_begin(tokens, start, found):
        return None
    end = content_end(tokens, start, found, cues)
    if _is_subordinate(tokens, source):
        end = next((i for i in range(start + 1, end) if tokens[i].tag == "comma"), end)
    if "x" in found.cue.order and not _has_predicate(tokens, start, end):
        return None
    if found.group == 0:
        end = next((i for i in range(start, end) if tokens[i].tag == "comma"), end)
    return Found(
        ((start, end),),
        (found.group, found.end),
        source,
        person,
        _confidence(tokens, start, found),
        "subject, cue, then the words",
    )


def _is_subordinate(tokens: Sequence[Token], source: Range) -> bool:
    """“Who said …, said” and “While X said …, Y did”: the words end with their clause."""
    before = tokens[source[0] - 1] if source[0] else None
    return tokens[source[0]].tag == "relative" or (before is not None and source[0] == 1 and before.tag == "sub")


def _start_of_content(tokens: Sequence[Token], found: FoundCue, source: Range) -> tuple[int | None, Range | None]:
    """Where the words begin after the cue, and who was told."""
    start, person = skip_to_content(tokens, found.end, found.cue.order)
    if person and "n" in found.cue.order and (start >= len(tokens) or tokens[start].tag in {"end", "comma", "prep"}):
        return person[0], None
    if start < len(tokens) and tokens[start].tag == "colon":
        return start + 1, person
    if start + 1 < len(tokens) and tokens[start].tag == "comma" and tokens[start + 1].tag == "quote":
        before = _segment_before(tokens, min(source[0], found.group))
        return (None if before else start + 1), person
    return start, person


def _has_predicate(tokens: Sequence[Token], start: int, end: int) -> bool:
    """“Called X a Y”: something must follow the object."""
    called = phrase_after(tokens, start)
    return tokens[start].tag in {"quote", "object"} or (called is not None and called[1] < end)


def _may_begin(tokens: Sequence[Token], start: int, found: FoundCue) -> bool:
    token, frame = tokens[start], found.cue.order
    if token.tag == "quote":
        return True
    if token.low in _ASKING and ("c" in frame or "p" in frame or "q" in frame):
        return True
    if token.low == "to":
        return bool({"t", "p"} & set(frame))
    if "p" in frame and token.tag == "object":
        return True
    if tokens[start - 1].tag == "colon":
        return "q" in frame or "c" in frame
    if {"n", "x"} & set(frame) and token.tag in _PHRASE:
        return True
    return bool({"c", "p"} & set(frame)) and token.tag in _CLAUSE and start + 1 < len(tokens)


def _confidence(tokens: Sequence[Token], start: int, found: FoundCue) -> float:
    if tokens[start].tag == "quote" or tokens[start].low == "that":
        return 0.9
    return 0.8 if found.cue.kind == "speech" else 0.6


def _backward(tokens: Sequence[Token], found: FoundCue, source: Range) -> Found | None:
    """The words stand before their subject, as in “It will, X said”."""
    if found.form == "ing" or not {"c", "q", "p"} & set(found.cue.order):
        return None
    after, person = skip_to_content(tokens, found.end, found.cue.order)
    if after < len(tokens) and tokens[after].tag not in {
        "end",
        "comma",
        "stop",
        "prep",
        "time",
        "sub",
        "quote",
        "mark",
        "dash",
        "ed",
        "word",
        "and",
        "close",
    }:
        return None
    content = _segment_before(tokens, min(source[0], found.group))
    if content is None:
        return None
    contents = (content, *(_resumed(tokens, found.end) or _after_aside(tokens, after, content)))
    return Found(contents, (found.group, found.end), source, person, 0.85, "the words, then subject and cue")


def _after_aside(tokens: Sequence[Token], comma: int, content: Range) -> tuple[Range, ...]:
    """The rest of a clause into which “, X says,” was put."""
    if comma + 2 >= len(tokens) or tokens[comma].tag != "comma" or any(t.tag == "quote" for t in tokens[slice(*content)]):
        return ()
    following = tokens[comma + 1]
    if following.tag in {"relative", "and", "quote"} or following.low.endswith("ing") or following.tag == "sub":
        return ()
    end = len(tokens)
    while end > comma + 2 and tokens[end - 1].tag in {"end", "mark"}:
        end -= 1
    return ((comma + 1, end),)


def _segment_before(tokens: Sequence[Token], end: int) -> Range | None:
    """The clause before a comma, or the quotation, that ends at the position."""
    if end == 0:
        return None
    last = end - 1
    if tokens[last].tag not in {"quote", "comma", "dash"}:
        return None
    if tokens[last].tag != "quote" and last > 0:
        last -= 1
    start = last
    while start > 0 and tokens[start - 1].tag not in {"stop", "end"}:
        start -= 1
    return None if _is_aside(tokens, start, last + 1) else (start, last + 1)


def _is_aside(tokens: Sequence[Token], start: int, end: int) -> bool:
    """An opening phrase such as “In a letter” or “After the talks ended” is no reported clause; nor is a single word."""
    part = tokens[start:end]
    if any(t.tag == "quote" for t in part):
        return False
    return len(part) < MIN_CLAUSE or (part[0].tag in {"prep", "sub", "time"} and all(t.tag != "comma" for t in part))


def _resumed(tokens: Sequence[Token], start: int) -> tuple[Range, ...]:
    """A quotation that goes on after “, X said,” within a few words."""
    for i in range(start, min(start + 12, len(tokens) - 1)):
        if tokens[i].tag in {"comma", "colon", "stop", "end"} and tokens[i + 1].tag == "quote":
            return ((i + 1, i + 2),)
    return ()


def _passive(tokens: Sequence[Token], found: FoundCue, cues: Sequence[FoundCue]) -> Found | None:
    """“X was accused of Y by Z”: Z is the source, X and Y the words."""
    subject = subject_before(tokens, found.group)
    start = found.end
    if subject is None or start >= len(tokens):
        return None
    agent = next((i for i in range(start, min(start + 20, len(tokens))) if tokens[i].low == "by"), None)
    source = phrase_after(tokens, agent + 1) if agent is not None else None
    if tokens[start].low not in {"of", "for", "as", "over", "to"}:
        return None
    end = agent if agent is not None and agent > start else content_end(tokens, start, found, cues)
    linked = start if tokens[start].low == "to" else start + 1
    if linked >= end:
        return None
    return Found((subject, (linked, end)), (found.group, linked), source, None, 0.6, "passive: the words are said of the subject")
