"""An English sentence as noun phrases, verb groups and what stands between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rejoinder.read.events.inflect import Form
from rejoinder.read.events.lexicon import Verb, object_classes, setting, telling_nouns, verb_forms
from rejoinder.read.rules.en_tokens import Token

NOUNS = frozenset(["name", "word", "number", "owner", "ed"])
BEFORE_NOUN = frozenset(["det", "possessive", "owner", "number"])
AUXILIARIES = frozenset(["be", "have", "do", "modal", "negation"])
STARTS_PHRASE = frozenset(["det", "possessive", "name", "number", "object", "owner"])
BEFORE_PARTICIPLE = frozenset(["comma", "and", "prep", "name", "word", "sub", "close", "verb", "be", "time", "adverb"])
GOES_BEFORE_VERB = frozenset(["negation", "subject", "relative", "clause"])
PLURAL_NAMES = frozenset(["police", "people", "men", "women"])
BEHIND = {
    "be": frozenset({Form.ING, Form.PARTICIPLE}),
    "have": frozenset({Form.PARTICIPLE}),
    "do": frozenset({Form.BASE}),
    "modal": frozenset({Form.BASE}),
}
LONGEST_PHRASE = 6  # words behind a participle in which the verb is looked for
INFINITIVE = 12  # words before an “and” in which the infinitive stands from which it goes on
SUMS = frozenset(["us", "usd", "record", "nearly", "extra", "additional", "another", "some", "about", "roughly"])
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
    relative = tokens[place + 1].tag in AUXILIARIES or bool(_forms(tokens[place + 1]))
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
    """Whether a sum of money begins here, which is given to those before it: “awarded the widow $300”."""
    sign = tokens[place].low.lstrip("us")
    return sign[:1] in {"$", "€", "£"} and tokens[place - 1].tag in {"name", "word"} and tokens[place - 1].low not in SUMS


def _verb_group(tokens: Sequence[Token], start: int) -> Chunk | None:
    """Auxiliaries, negation and “to” with the verb that they belong to; a form of “be” alone is one too."""
    helpers: list[str] = []
    place = start
    while place < len(tokens) and (tokens[place].tag in AUXILIARIES or (helpers and tokens[place].tag in {"adverb", "time"})):
        helpers.append(tokens[place].low if tokens[place].tag != "negation" else "not")
        place += 1
    if place < len(tokens) and tokens[place].low == "to" and place + 1 < len(tokens):
        after = place + 1 + (tokens[place + 1].tag == "adverb")
        if after < len(tokens) and not helpers and (Form.BASE in _forms(tokens[after]) or _is_unknown(tokens, after)):
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
    return Chunk("V", start, main + 1, low, known[0] if known else None, _forms(tokens[main]), helpers)


def _is_unknown(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word that no list has is a verb behind “to” or “will”: a phrase begins right behind it."""
    word, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    noun = word.tag != "word" or word.low in object_classes() or word.low in telling_nouns() or word.low.endswith("s")
    return not noun and after is not None and after.tag in STARTS_PHRASE - {"owner"}


def _forms(token: Token) -> frozenset[Form]:
    known = verb_forms().get(token.low)
    if known is not None:
        return known[1]
    return frozenset({Form.PAST, Form.PARTICIPLE}) if token.tag == "ed" else frozenset()


def _is_main(tokens: Sequence[Token], place: int, *, helpers: bool) -> bool:
    forms = _forms(tokens[place])
    if not forms or tokens[place].tag in {"name", "time"}:
        return False
    return _agrees(tokens, place, forms) if helpers else is_verb(tokens, place)


def _agrees(tokens: Sequence[Token], place: int, forms: frozenset[Form]) -> bool:
    """Whether a form can stand behind its auxiliary: “is open” is no verb, “is opening” is."""
    helper = next((tokens[i] for i in range(place - 1, -1, -1) if tokens[i].tag in AUXILIARIES - {"negation"}), None)
    return helper is None or not forms.isdisjoint(BEHIND[helper.tag])


def is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is used as a verb here, told by its form and its neighbours."""
    token = tokens[place]
    forms = _forms(token)
    if token.tag in {"verb", "be", "have", "do", "modal"} and not forms:
        return True
    if not forms or token.tag in {"name", "prep", "time"}:
        return False
    before = tokens[place - 1] if place else None
    if before is None:
        return Form.ING in forms
    if before.tag in BEFORE_NOUN:
        return False
    if before.tag in BEHIND:
        return _agrees(tokens, place, forms)
    if before.low == "to" and Form.ING not in forms:
        return Form.BASE in forms
    if before.tag in GOES_BEFORE_VERB:
        return True
    if Form.ING in forms:
        compound = before.tag == "word" and place + 1 < len(tokens) and tokens[place + 1].tag == "prep"
        return (before.tag in BEFORE_PARTICIPLE or bool(_forms(before))) and not compound
    if forms & {Form.PAST, Form.PARTICIPLE}:
        if _describes(tokens, place) or _is_infinitive(tokens, place - 1) or _is_in_phrase(tokens, place):
            return False
        return before.tag not in {"prep", "det"}
    return _is_present(tokens, place, before)


def _describes(tokens: Sequence[Token], place: int) -> bool:
    """A participle between an article and its noun: “a planned visit”, “the long delayed talks”."""
    before = tokens[place - 1]
    return before.tag in {"adverb", "and", "comma"} and place > 1 and tokens[place - 2].tag in BEFORE_NOUN | {"prep"}


def _is_in_phrase(tokens: Sequence[Token], place: int) -> bool:
    """A participle before the noun that it describes: “Aldovian armed forces fled”, “imposed new targeted sanctions”.

    In the first a verb follows that needs a subject, which verbs that open a clause give it: “Aldovia warned rebels fled”.
    """
    before = tokens[place - 1]
    end = place + 1
    while (
        end < len(tokens) and end < place + LONGEST_PHRASE and tokens[end].tag in {"word", "name"} and not _is_past(tokens[end])
    ):
        end += 1
    if end == place + 1 or end == len(tokens):
        return False
    if before.tag == "word" and place > 1 and not _is_plural(before) and not _forms(before):
        return _is_past(tokens[place - 2])
    if before.tag not in {"name", "and"} or tokens[place].low in setting("clause"):
        return False
    return tokens[end].tag in AUXILIARIES or (_is_past(tokens[end]) and (end + 1 == len(tokens) or tokens[end + 1].low != "by"))


def _is_past(token: Token) -> bool:
    return token.tag in {"verb", "ed"} or (token.tag != "name" and Form.PAST in _forms(token))


def _is_infinitive(tokens: Sequence[Token], place: int) -> bool:
    """Behind a verb in the infinitive a participle belongs to its object: “will accept returned refugees”."""
    return (
        place > 0
        and Form.BASE in _forms(tokens[place])
        and (tokens[place - 1].tag in AUXILIARIES or tokens[place - 1].low == "to")
    )


def _is_present(tokens: Sequence[Token], place: int, before: Token) -> bool:
    """A form that may as well be a noun is a verb when a phrase begins right behind it and its subject fits."""
    token = tokens[place]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    third = Form.THIRD in _forms(token)
    if before.tag not in {"name", "word", "adverb", "close", "and", "comma", "number", "time"}:
        return False
    if third and after is not None and (_is_past(after) or after.tag in AUXILIARIES or (after.tag == "prep" and _is_led(tokens, place))):
        return False
    if token.low in object_classes() or token.low in telling_nouns():
        if _takes(token, after) and before.tag == "name":
            return True
        fits = (third or _is_plural(before)) and before.tag in {"name", "word"} and after is not None
        return (
            fits
            and after is not None
            and (after.tag in STARTS_PHRASE or (before.tag == "name" and (_is_noun(after) or after.low == "to")))
        )
    if before.tag in {"and", "comma"}:
        return third or _goes_on(tokens, place)
    opens = after is not None and (
        after.tag in STARTS_PHRASE or after.tag in {"adverb", "sub", "number", "subject"} or after.low in {"to", "that"}
    )
    return (third and (before.tag != "word" or opens)) or _is_plural(before) or before.tag == "adverb"


def _is_led(tokens: Sequence[Token], place: int) -> bool:
    """Whether the words before one belong to a phrase that a preposition leads: “an attack on Veskar targets in the south”."""
    start = place
    while start > 0 and tokens[start - 1].tag in NOUNS | {"det", "possessive"}:
        start -= 1
    return start > 0 and tokens[start - 1].tag == "prep"


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether a base form behind “and” goes on from an infinitive: “to lift the ban and send doctors”."""
    if Form.BASE not in _forms(tokens[place]) or tokens[place - 1].tag != "and":
        return False
    governors = [i for i in range(max(1, place - INFINITIVE), place) if Form.BASE in _forms(tokens[i])]
    return any(tokens[i - 1].low == "to" or tokens[i - 1].tag == "modal" for i in governors)


def _takes(token: Token, after: Token | None) -> bool:
    """Whether the preposition follows that a verb cannot be without: “calls on”."""
    alone = verb_forms()[token.low][0].alone
    return alone is not None and alone.must and after is not None and after.low == alone.after


def _is_noun(token: Token) -> bool:
    return token.tag == "word" and not _forms(token)


def _is_plural(token: Token) -> bool:
    return token.low.endswith("s") or token.low in PLURAL_NAMES
