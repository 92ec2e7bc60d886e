"""English attributions without a verb of saying: “according to X”, “China’s assertion that …”, “the claim by X that …”."""

from collections.abc import Sequence

from rejoinder.lang import words
from rejoinder.read.rules.en_cues import FoundCue
from rejoinder.read.rules.en_phrases import Range, is_verb, phrase_after, with_apposition
from rejoinder.read.rules.en_tokens import Token
from rejoinder.read.rules.en_verbs import Found

_BY = frozenset(["by", "in", "of", "from", "among", "within"])
NESTED_CLAIM = "a noun that attributes"  # how the reason begins where “X's claim that …” is found
MAX_BETWEEN = 14  # tokens between a noun that attributes and its “that”
MAX_HEADLINE_NAME = 7  # tokens before the colon of a headline, the colon among them
MIN_HEADLINE_WORDS = 4
_FINITE = frozenset(["be", "have", "modal", "do", "verb"])


def read_according(tokens: Sequence[Token], found: FoundCue) -> Found | None:
    """The source follows “according to”; its words are the rest of the clause, before it or after it."""
    source = phrase_after(tokens, found.end)
    if source is None:
        return None
    cue = (found.start, found.end)
    source = with_apposition(tokens, source) if found.start else source
    if found.start == 0 or tokens[found.start - 1].tag in {"stop", "end"}:
        start = source[1] + 1 if source[1] < len(tokens) and tokens[source[1]].tag == "comma" else source[1]
        end = _before_end(tokens, start)
        return Found(((start, end),), cue, source, None, 0.85, "according to X, the words") if start < end else None
    last = found.start - 1 if tokens[found.start - 1].tag in {"comma", "dash"} else found.start
    start = last
    while start > 0 and tokens[start - 1].tag not in {"stop", "end"}:
        start -= 1
    return Found(((start, last),), cue, source, None, 0.85, "the words, according to X") if start < last else None


def _before_end(tokens: Sequence[Token], start: int) -> int:
    end = len(tokens)
    while end > start and tokens[end - 1].tag in {"end", "mark"}:
        end -= 1
    return next((i for i in range(start, end) if tokens[i].tag == "stop"), end)


def read_noun(tokens: Sequence[Token], found: FoundCue) -> Found | None:
    """A noun that attributes, whose words are its that-clause; whose it is stands before it or after “by”."""
    that = next((i for i in range(found.end, min(found.end + MAX_BETWEEN, len(tokens))) if tokens[i].low == "that"), None)
    if that is None or any(tokens[i].tag in {"comma", "stop"} or tokens[i].tag in _FINITE for i in range(found.end, that)):
        return None
    owner, source = _owner(tokens, found.start), None
    if that > found.end:
        source = phrase_after(tokens, found.end + 1) if tokens[found.end].low in _BY else None
        if source is None:
            return None
    source = source or owner
    if source is None:
        return None
    end = _end_of_that(tokens, that, found)
    return Found(((that, end),), (found.start, found.end), source, None, 0.75, f"{NESTED_CLAIM}, with its that-clause")


def _owner(tokens: Sequence[Token], noun: int) -> Range | None:
    for i in range(noun - 1, max(-1, noun - 4), -1):
        if tokens[i].tag == "possessive":
            return (i, i + 1)
        if tokens[i].tag == "owner":
            start = i
            while start > 0 and tokens[start - 1].tag in {"name", "det", "number"}:
                start -= 1
            return (start, i + 1)
        if tokens[i].tag not in {"word", "name", "ed", "adverb"}:
            return None
    return None


def _end_of_that(tokens: Sequence[Token], that: int, found: FoundCue) -> int:
    """With the sentence, or before the verb whose subject the noun is: the second finite verb that nothing introduces."""
    begins = all(t.tag in {"det", "owner", "possessive", "name", "word", "ed"} for t in tokens[: found.start])
    finite, free, infinitive = 0, False, -1
    for i in range(that + 1, len(tokens)):
        token = tokens[i]
        if token.tag in {"subject", "relative", "sub", "and"}:
            free = True
        if token.low == "to":
            infinitive = i + 1
        if token.tag in {"stop", "comma"}:
            return i
        if is_verb(tokens, i) and i != infinitive and tokens[i - 1].tag not in _FINITE:
            finite += 0 if free and finite else 1
            if begins and finite > 1:
                return i
            free = False
    end = len(tokens)
    while end > that + 1 and tokens[end - 1].tag in {"end", "mark"}:
        end -= 1
    return end


def read_headline(tokens: Sequence[Token]) -> Found | None:
    """A headline “X: the words”, where X is a name and no label such as “Analysis”."""
    colon = next((i for i, t in enumerate(tokens[:MAX_HEADLINE_NAME]) if t.tag == "colon"), 0)
    name, rest = tokens[:colon], tokens[colon + 1 :]
    if not colon or len(rest) < MIN_HEADLINE_WORDS or any(t.tag not in {"name", "det", "owner", "word", "prep"} for t in name):
        return None
    if name[-1].tag != "name" or any(t.low in words("en", "labels") for t in name):
        return None
    end = _before_end(tokens, colon + 1)
    return Found(((colon + 1, end),), (colon, colon + 1), (0, colon), None, 0.7, "a headline: a name, a colon, the words")
