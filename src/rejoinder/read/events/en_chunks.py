"""An English sentence as noun phrases, verb groups and what stands between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rejoinder.read.events.en_words import AUXILIARIES, NOUNS, STARTS_PHRASE, agrees, forms_here, is_verb
from rejoinder.read.events.inflect import Form
from rejoinder.read.events.lexicon import Verb, object_classes, telling_nouns, verb_forms
from rejoinder.read.rules.en_tokens import Token

SUMS = frozenset(["us", "usd", "record", "nearly", "extra", "additional", "another", "some", "about", "roughly"])
MONEY = frozenset("$€£")
READY = frozenset(["willing", "ready"])


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of tokens.

    `tag` is N, V, or the tag of the single token that it is; `low` is that token, or the preposition before a noun phrase.
    """

    tag: str
    start: int
    end: int
    low: str = ""
    verb: Verb | None = None
    forms: frozenset[Form] = frozenset()
    helpers: tuple[str, ...] = ()

    @property
    def main(self) -> int:
        """The position of the verb itself, or of the phrase's head."""
        return self.end - 1


def chunks_of(tokens: Sequence[Token]) -> list[Chunk]:
    """The chunks in order; a preposition belongs to the noun phrase behind it."""
    found: list[Chunk] = []
    place = 0
    while place < len(tokens):
        chunk = _that(tokens, place) or _verb_group(tokens, place) or _noun_phrase(tokens, place)
        if chunk is None:
            token = tokens[place]
            chunk = Chunk(token.tag, place, place + 1, token.low)
        if chunk.tag == "N" and found and found[-1].tag == "prep":
            chunk = Chunk("N", chunk.start, chunk.end, found.pop().low)
        if chunk.tag == "time" and found and found[-1].tag == "prep":
            found.pop()
        if chunk.tag not in {"mark", "time", "adverb"} or chunk.low in {"(", ")"}:
            found.append(chunk)
        place = chunk.end
    return found


def _that(tokens: Sequence[Token], place: int) -> Chunk | None:
    """“that” before a verb stands for the noun before it; before a noun phrase it opens a clause."""
    if tokens[place].low != "that" or place + 1 >= len(tokens) or tokens[place + 1].tag == "word":
        return None
    relative = tokens[place + 1].tag in AUXILIARIES or bool(forms_here(tokens[place + 1]))
    return Chunk("relative" if relative else "sub", place, place + 1, "that")


def _noun_phrase(tokens: Sequence[Token], start: int) -> Chunk | None:
    if tokens[start].tag in {"subject", "object"}:
        return Chunk("N", start, start + 1)
    end, nouns = start, False
    while end < len(tokens):
        token = tokens[end]
        if token.tag in {"det", "possessive"} and nouns and tokens[end - 1].tag != "owner":
            break
        if token.tag in NOUNS:
            if end > start and (is_verb(tokens, end) or _is_sum(tokens, end)):
                break
            nouns = True
        elif token.tag not in {"det", "possessive"} and not (token.tag == "adverb" and end > start):
            break
        end += 1
    while end > start and tokens[end - 1].tag == "adverb":
        end -= 1
    return Chunk("N", start, end) if end > start and (nouns or tokens[start].tag == "det") else None


def _is_sum(tokens: Sequence[Token], place: int) -> bool:
    """Whether a sum of money begins, which is given to those before it: “awarded the widow $300”."""
    before, token = tokens[place - 1], tokens[place]
    if token.low == "us" and place + 1 < len(tokens):
        token = tokens[place + 1]
    if before.tag not in {"name", "word"} or before.low in SUMS or token.tag != "number":
        return False
    return token.low.lstrip("us")[:1] in MONEY


def _verb_group(tokens: Sequence[Token], start: int) -> Chunk | None:
    """Auxiliaries, negation and “to” with the verb that they belong to; a form of “be” alone is one too."""
    helpers: list[str] = []
    place = start
    while place < len(tokens) and (tokens[place].tag in AUXILIARIES or (helpers and tokens[place].tag in {"adverb", "time"})):
        helpers.append(tokens[place].low if tokens[place].tag != "negation" else "not")
        place += 1
    if place < len(tokens) and tokens[place].low == "to" and place + 1 < len(tokens):
        after = place + 1 + (tokens[place + 1].tag == "adverb")
        if after < len(tokens) and not helpers and (Form.BASE in forms_here(tokens[after]) or _is_unknown(tokens, after)):
            return _verb(tokens, start, after, ("to",))
    if place < len(tokens) and (_is_main(tokens, place, helpers=bool(helpers)) or (helpers and tokens[place].low in READY)):
        return _verb(tokens, start, place, tuple(helpers))
    if helpers and tokens[place - 1].tag == "modal" and place < len(tokens) and _is_unknown(tokens, place):
        return _verb(tokens, start, place, tuple(helpers))
    if place < len(tokens) and tokens[place].tag in {"verb", "ed"} and (helpers or is_verb(tokens, place)):
        return _verb(tokens, start, place, tuple(helpers))
    return Chunk("V", start, place, tokens[place - 1].low, helpers=tuple(helpers)) if helpers else None


def _verb(tokens: Sequence[Token], start: int, main: int, helpers: tuple[str, ...]) -> Chunk:
    low = tokens[main].low
    known = verb_forms().get(low)
    return Chunk("V", start, main + 1, low, known[0] if known else None, forms_here(tokens[main]), helpers)


def _is_unknown(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word that no list has is a verb behind “to” or “will”: a phrase begins right behind it."""
    word, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    noun = word.tag != "word" or word.low in object_classes() or word.low in telling_nouns() or word.low.endswith("s")
    return not noun and after is not None and after.tag in STARTS_PHRASE - {"owner"}


def _is_main(tokens: Sequence[Token], place: int, *, helpers: bool) -> bool:
    forms = forms_here(tokens[place])
    if not forms or tokens[place].tag in {"name", "time"}:
        return False
    return agrees(tokens, place, forms) if helpers else is_verb(tokens, place)
