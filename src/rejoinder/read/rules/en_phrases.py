"""English noun phrases round a verb: the subject before it, the name after it."""

from collections.abc import Sequence

from rejoinder.lang import words
from rejoinder.read.rules.en_tokens import Token

Range = tuple[int, int]  # positions in a list of tokens, half-open

MAX_PHRASE = 40  # tokens; no subject in the training part is longer
_NOUN = frozenset(["name", "word", "number", "owner"])
_INNER = _NOUN | frozenset(["det", "possessive", "adverb", "ed"])
_ALONE = frozenset(
    [
        "some",
        "many",
        "all",
        "both",
        "most",
        "several",
        "few",
        "others",
        "another",
        "these",
        "those",
        "that",
        "each",
        "none",
        "one",
    ]
)
_LINKS = frozenset(["of", "for", "from", "in", "at", "with", "on", "to", "by", "about", "against", "like", "between", "near"])
_AFTER = frozenset(["of", "for", "from", "in", "at", "with"])
_EDGE = frozenset(["comma", "stop", "colon", "quote", "dash", "sub", "mark", "end"])
_APPOSED = frozenset(["det", "relative", "number", "name", "possessive", "owner", "word", "prep", "ed", "adverb"])


def subject_before(tokens: Sequence[Token], end: int) -> Range | None:
    """The noun phrase that ends before the position, with what stands in apposition to it; None where no noun ends there."""
    if end <= 0:
        return None
    end = _without_time(tokens, end)
    last = tokens[end - 1]
    if last.tag in {"subject", "relative"} or (last.tag == "det" and last.low in _ALONE):
        return (end - 1, end)
    if last.tag in {"comma", "dash", "close"}:
        return _with_apposition(tokens, end)
    if (described := _with_reserve(tokens, end)) is not None:
        return described
    if last.tag not in {"name", "word", "number", "ed", "time"} or is_verb(tokens, end - 1):
        return None
    start = _start_of_phrase(tokens, end)
    return (start, end) if any(t.tag in _NOUN for t in tokens[start:end]) else None


def _with_reserve(tokens: Sequence[Token], end: int) -> Range | None:
    """A phrase with the clause that says why nobody is named: “an official who asked not to be identified”."""
    for i in range(end - 2, max(end - MAX_PHRASE, 0), -1):
        if tokens[i].tag in _EDGE:
            return None
        if tokens[i].low == "who" and tokens[i + 1].low in words("en", "unnamed"):
            core = subject_before(tokens, i)
            return (core[0], end) if core else None
    return None


def _without_time(tokens: Sequence[Token], end: int) -> int:
    """Where the phrase ends when “on Tuesday” stands between subject and verb."""
    begun = end
    while end > 1 and tokens[end - 1].tag == "time":
        end -= 1
    if end < begun and end > 1 and tokens[end - 1].tag == "prep":
        end -= 1
    return end


def _with_apposition(tokens: Sequence[Token], end: int) -> Range | None:
    closing = tokens[end - 1].tag
    opening = "open" if closing == "close" else closing
    for i in range(end - 2, max(end - MAX_PHRASE, 0), -1):
        if tokens[i].tag in {"stop", "quote"}:
            return None
        if tokens[i].tag == opening:
            if closing != "close" and tokens[i + 1].tag not in _APPOSED:
                return None
            core = subject_before(tokens, i)
            return (core[0], end - 1 if closing == "comma" else end) if core else None
    return None


def _start_of_phrase(tokens: Sequence[Token], end: int) -> int:
    start, lowest = end - 1, max(0, end - MAX_PHRASE)
    while start > lowest:
        if _belongs_before(tokens, start - 1):
            start -= 1
        elif tokens[start - 1].low == "and" and (left := _coordinated(tokens, start - 1)) is not None:
            return left
        else:
            break
    while start < end - 1 and tokens[start].tag in {"adverb", "time"}:
        start += 1
    return start


def _belongs_before(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word can stand in a noun phrase before its head."""
    token = tokens[position]
    if token.tag == "prep":
        return token.low in _LINKS and _joins(tokens, position)
    return token.tag in _INNER and token.low != "that" and not is_verb(tokens, position)


def _joins(tokens: Sequence[Token], position: int) -> bool:
    """A preposition joins two nouns when one stands before it that is no verb."""
    if position == 0:
        return False
    before = tokens[position - 1]
    return before.tag in {"name", "word", "number"} and not is_verb(tokens, position - 1)


def _coordinated(tokens: Sequence[Token], position: int) -> int | None:
    """Where “A and B” begins when A is a noun phrase that begins its clause."""
    if position == 0 or tokens[position - 1].tag not in {"name", "word", "number"} or is_verb(tokens, position - 1):
        return None
    start = position - 1
    while start > max(0, position - MAX_PHRASE // 2) and _belongs_before(tokens, start - 1):
        start -= 1
    return start if start == 0 or tokens[start - 1].tag in _EDGE else None


def is_verb(tokens: Sequence[Token], position: int) -> bool:
    """A form in -ed is a verb after a noun, an adjective after an article, a preposition or at the start."""
    token = tokens[position]
    if token.tag in {"verb", "be", "have", "do", "modal"}:
        return True
    if token.tag != "ed" or position == 0:
        return False
    return tokens[position - 1].tag in {"name", "word", "subject", "number", "relative", "adverb", "have", "be", "close"}


def phrase_after(tokens: Sequence[Token], start: int) -> Range | None:
    """The noun phrase that begins at the position, with an apposition that follows it."""
    if start >= len(tokens):
        return None
    if tokens[start].tag in {"subject", "object"}:
        return (start, start + 1)
    end = _end_of_phrase(tokens, start)
    if not any(t.tag in {"name", "word", "number"} for t in tokens[start:end]):
        return None
    return (start, end)


def with_apposition(tokens: Sequence[Token], phrase: Range) -> Range:
    """The phrase with what follows it in commas and describes it: “X, a teacher from Y, who …”."""
    end = phrase[1]
    while end + 2 < len(tokens) and tokens[end].tag == "comma" and _describes(tokens, end + 1):
        closing = next((i for i in range(end + 1, min(len(tokens), end + MAX_PHRASE)) if tokens[i].tag in _EDGE), len(tokens))
        if closing < len(tokens) and tokens[closing].tag not in {"comma", "end"}:
            return (phrase[0], end)
        end = closing
    return (phrase[0], end)


def _describes(tokens: Sequence[Token], position: int) -> bool:
    token = tokens[position]
    if token.tag == "prep":
        return token.low == "of"
    return token.tag in {"det", "relative", "number", "possessive", "owner"} or token.low == "who" or _is_plain(token)


def _is_plain(token: Token) -> bool:
    """A noun in lower case, as in “chairman of the committee”; a form in -ing begins a clause."""
    return token.tag == "word" and not token.low.endswith("ing")


def _end_of_phrase(tokens: Sequence[Token], start: int) -> int:
    end, highest = start, min(len(tokens), start + MAX_PHRASE)
    while end < highest and (length := _belongs_after(tokens, end, start)):
        end = min(end + length, highest)
    while end > start and tokens[end - 1].tag in {"adverb", "det", "prep"}:
        end -= 1
    return end


def _belongs_after(tokens: Sequence[Token], position: int, start: int) -> int:
    """How many words from here on go on with the noun phrase that began at `start`."""
    token = tokens[position]
    if token.tag in _INNER and token.low != "that":
        ends = (position > start and is_verb(tokens, position)) or (token.tag == "adverb" and position == start)
        return 0 if ends else 1
    if position == start or position + 1 >= len(tokens):
        return 0
    following = tokens[position + 1]
    if token.low in _AFTER and following.tag in _INNER:
        return 2
    return 2 if token.low == "and" and following.tag in {"name", "det", "possessive"} else 0


def main_subject(tokens: Sequence[Token], before: int) -> Range | None:
    """The subject of the clause that the position stands in, read from the clause's beginning."""
    start = _clause_start(tokens, before)
    for i in range(start, min(before, start + MAX_PHRASE)):
        if tokens[i].tag in {"be", "have", "do", "modal", "verb"} or (tokens[i].tag == "ed" and is_verb(tokens, i)):
            end = i
            while end > start and tokens[end - 1].tag in {"adverb", "negation"}:
                end -= 1
            return subject_before(tokens, end)
    return phrase_after(tokens, start)


def _clause_start(tokens: Sequence[Token], before: int) -> int:
    """Past an opening phrase such as “On Tuesday,” or “While it did so,”."""
    start = 0
    while start < before and tokens[start].tag in {"quote", "comma", "and", "adverb", "mark", "dash"}:
        start += 1
    if start < before and tokens[start].tag in {"prep", "sub", "time"}:
        comma = next((i for i in range(start, min(before, start + MAX_PHRASE)) if tokens[i].tag == "comma"), None)
        if comma is not None and comma + 1 < before:
            return comma + 1
    return start
