"""Where reported words end in English, and what stands between a cue and them."""

from collections.abc import Sequence

from rejoinder.lang import words
from rejoinder.read.rules.en_cues import FoundCue
from rejoinder.read.rules.en_phrases import phrase_after, subject_before
from rejoinder.read.rules.en_tokens import COMMA_INSIDE, Token

_OPENERS = frozenset(
    ["subject", "det", "name", "possessive", "owner", "word", "number", "sub", "quote", "relative", "ed", "object", "adverb"]
)
_ADVERBIAL = frozenset(
    [
        "in",
        "on",
        "at",
        "during",
        "via",
        "to",
        "after",
        "over",
        "near",
        "outside",
        "from",
        "with",
        "before",
        "following",
        "last",
        "this",
        "earlier",
        "later",
    ]
)
_IN_ADVERBIAL = frozenset(["det", "name", "word", "number", "owner", "possessive", "time", "ed"])
_ASKING = frozenset(["that", "how", "what", "why", "whether", "if"])
MAX_ADVERBIAL = 12  # tokens of “in a statement to the X on Monday”
_TOPICAL = frozenset(["about", "over", "for", "of", "against", "regarding", "and"])
_TURNS = frozenset(["while", "whereas", "although", "though", "compared"])
_BREAKS_OFF = frozenset(
    ["after", "before", "while", "when", "because", "since", "although", "though", "whereas", "during", "amid", "as", "if"]
)


def skip_to_content(tokens: Sequence[Token], start: int, frame: str) -> tuple[int, tuple[int, int] | None]:
    """Past the person told and what says when and where; the position where the content begins, and the person."""
    person = None
    position = start
    if (
        "p" in frame
        and position < len(tokens)
        and tokens[position].tag not in {"sub", "quote", "comma", "colon"}
        and tokens[position].low != "that"
    ):
        person = phrase_after(tokens, position)
        position = person[1] if person else position
    return _past_adverbials(tokens, position, takes_to=bool({"t", "p"} & set(frame))), person


def _past_adverbials(tokens: Sequence[Token], position: int, *, takes_to: bool) -> int:
    """Past “Tuesday”, “in a statement”, “, however,”; words with a preposition only where the reported words clearly follow."""
    begun = position
    while position < len(tokens) and not (takes_to and tokens[position].low == "to") and (length := _adverbial(tokens, position)):
        position += length
    if position >= len(tokens) or position == begun:
        return position
    if tokens[position].tag == "comma" and position + 1 < len(tokens) and tokens[position + 1].tag == "quote":
        return position
    clear = tokens[position].low in _ASKING or tokens[position].tag in {"quote", "colon", "comma", "end", "mark"}
    return position if clear or not any(t.tag == "prep" for t in tokens[begun:position]) else begun


def _adverbial(tokens: Sequence[Token], position: int) -> int:
    token = tokens[position]
    if token.tag == "time" or (token.tag == "adverb" and position + 1 < len(tokens)):
        return 1
    if token.tag == "comma":
        aside = tokens[position + 1 : position + 3]
        return 3 if len(aside) == 2 and aside[0].tag == "adverb" and aside[1].tag == "comma" else 0
    if token.low not in _ADVERBIAL or (position + 1 < len(tokens) and tokens[position + 1].low in {"least", "most"}):
        return 0
    end = position + 1
    while end < min(len(tokens), position + MAX_ADVERBIAL) and (
        tokens[end].tag in _IN_ADVERBIAL or tokens[end].low in {"of", "with", "on", "to"}
    ):
        if tokens[end].low == "that":
            break
        end += 1
    return end - position if end > position + 1 else 0


def content_end(tokens: Sequence[Token], start: int, found: FoundCue, cues: Sequence[FoundCue]) -> int:
    """Where the content ends: before a second cue of the same subject or a participle that attributes, else with the sentence."""
    starts = {c.group: c for c in cues if c.start > found.start}
    narrow = "n" in found.cue.order and "c" not in found.cue.order
    for i in range(start + 1, len(tokens)):
        if (tokens[i].tag == "stop" and not narrow) or tokens[i - 1].low == COMMA_INSIDE:
            return i
        if _second_cue(tokens, i, starts, narrow=narrow) or _turns(tokens, i):
            return i
        if narrow and (_breaks_off(tokens, i, start) or _is_setting(tokens, i)):
            return i
        if found.cue.kind == "imputation" and tokens[i].tag == "comma":
            return i
    return _trim_end(tokens, start, len(tokens))


def _turns(tokens: Sequence[Token], i: int) -> bool:
    """A comma before “while”, “although” and the like: the text speaks again."""
    return tokens[i].tag == "comma" and i + 1 < len(tokens) and tokens[i + 1].low in _TURNS


def _is_setting(tokens: Sequence[Token], i: int) -> bool:
    """“On Tuesday”, “in an interview” at the end: when and where it was said, not what."""
    if not _begins_setting(tokens, i):
        return False
    rest = []
    for token in tokens[i : i + MAX_ADVERBIAL]:
        if token.tag in {"comma", "end", "stop", "dash"}:
            break
        rest.append(token.low)
    return not any(word in _TOPICAL for word in rest)


def _begins_setting(tokens: Sequence[Token], i: int) -> bool:
    if tokens[i].tag == "time":
        return True
    if tokens[i].low in {"last", "this"}:
        return i + 1 < len(tokens) and tokens[i + 1].low in {"week", "month", "year", "weekend"}
    return tokens[i].low in {"in", "on", "at", "during"} and any(
        t.tag == "time" or t.low in words("en", "occasions") for t in tokens[i + 1 : i + 4]
    )


def _trim_end(tokens: Sequence[Token], start: int, end: int) -> int:
    while end > start + 1 and tokens[end - 1].tag in {"end", "mark", "comma", "colon"}:
        end -= 1
    return end


def _second_cue(tokens: Sequence[Token], i: int, starts: dict[int, FoundCue], *, narrow: bool) -> bool:
    token = tokens[i]
    if token.tag == "comma" and i + 1 < len(tokens):
        follows = starts.get(i + 1)
        if follows and (follows.form == "ing" or follows.cue.words == "according to"):
            return True
        if tokens[i + 1].low in {"but", "and", "while", "though", "although"}:
            return _clause_attributes(tokens, i + 2, starts)
    if token.low in {"and", "but"}:
        follows = starts.get(i + 1)
        if follows is None or follows.form not in {"past", "s", "base"}:
            return False
        return narrow or tokens[i - 1].tag == "quote" or _takes_that(tokens, follows)
    return False


def _takes_that(tokens: Sequence[Token], found: FoundCue) -> bool:
    return found.end < len(tokens) and (tokens[found.end].low == "that" or tokens[found.end].tag == "quote")


def _clause_attributes(tokens: Sequence[Token], start: int, starts: dict[int, FoundCue]) -> bool:
    """After “, but”: a cue with its own or the same subject follows at once."""
    for group in range(start, min(start + 8, len(tokens))):
        if group in starts:
            return group == start or subject_before(tokens, group) is not None
    return False


def _breaks_off(tokens: Sequence[Token], i: int, start: int) -> bool:
    token = tokens[i]
    if token.tag == "dash" or token.tag == "stop":
        return True
    if token.tag == "comma":
        return not _in_list(tokens, i)
    if token.tag == "sub" or token.low in _BREAKS_OFF:
        return token.low in _BREAKS_OFF and (token.low != "as" or _opens_clause(tokens, i + 1)) and i > start + 1
    if token.low == "and" and i + 1 < len(tokens):
        return tokens[i + 1].tag in {"subject", "clause"}
    return False


def _opens_clause(tokens: Sequence[Token], position: int) -> bool:
    return position < len(tokens) and tokens[position].tag in {"subject", "clause"}


def _in_list(tokens: Sequence[Token], comma: int) -> bool:
    """A comma between names or before “and”, or one that is followed by “including”, does not end a phrase."""
    if comma + 1 >= len(tokens):
        return False
    following = tokens[comma + 1]
    if following.low in {"including", "and", "or"}:
        return following.low == "including"
    ahead = tokens[comma + 1 : comma + 8]
    stop = next((k for k, t in enumerate(ahead) if t.low in {"and", "or"}), None)
    return stop is not None and all(t.tag in {"name", "word", "owner", "comma", "ed", "possessive"} for t in ahead[:stop])
