"""Whether an English word is used as a verb or as a noun, told by its form and its neighbours."""

from collections.abc import Sequence

from rejoinder.read.events.inflect import Form
from rejoinder.read.events.lexicon import object_classes, setting, telling_nouns, verb_forms
from rejoinder.read.rules.en_tokens import Token

NOUNS = frozenset(["name", "word", "number", "owner", "ed"])
BEFORE_NOUN = frozenset(["det", "possessive", "owner", "number"])
AUXILIARIES = frozenset(["be", "have", "do", "modal", "negation"])
STARTS_PHRASE = frozenset(["det", "possessive", "name", "number", "object", "owner"])
BEFORE_PARTICIPLE = frozenset(["comma", "and", "prep", "name", "word", "sub", "close", "verb", "be", "time", "adverb"])
BEFORE_PRESENT = frozenset(["name", "word", "adverb", "close", "and", "comma", "number", "time"])
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


def forms_here(token: Token) -> frozenset[Form]:
    """What forms of a verb a word can be."""
    known = verb_forms().get(token.low)
    if known is not None:
        return known[1]
    return frozenset({Form.PAST, Form.PARTICIPLE}) if token.tag == "ed" else frozenset()


def agrees(tokens: Sequence[Token], place: int, forms: frozenset[Form]) -> bool:
    """Whether a form can stand behind its auxiliary: “is open” is no verb, “is opening” is."""
    helper = next((tokens[i] for i in range(place - 1, -1, -1) if tokens[i].tag in AUXILIARIES - {"negation"}), None)
    return helper is None or not forms.isdisjoint(BEHIND[helper.tag])


def is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is used as a verb here, told by its form and its neighbours."""
    token = tokens[place]
    forms = forms_here(token)
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
        return agrees(tokens, place, forms)
    if before.low == "to" and Form.ING not in forms:
        return Form.BASE in forms
    if before.tag in GOES_BEFORE_VERB:
        return True
    if Form.ING in forms:
        compound = before.tag == "word" and place + 1 < len(tokens) and tokens[place + 1].tag == "prep"
        return (before.tag in BEFORE_PARTICIPLE or bool(forms_here(before))) and not compound
    if forms & {Form.PAST, Form.PARTICIPLE}:
        return before.tag not in {"prep", "det"} and not _is_adjective(tokens, place)
    return _is_present(tokens, place, before)


def _is_adjective(tokens: Sequence[Token], place: int) -> bool:
    """Whether a participle belongs to a noun phrase here: before its noun, or right behind another verb."""
    if _describes(tokens, place) or _is_infinitive(tokens, place - 1) or _is_in_phrase(tokens, place):
        return True
    return _is_past(tokens[place - 1]) and place + 1 < len(tokens) and tokens[place + 1].tag == "word"


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
    if before.tag == "word" and place > 1 and not _is_plural(before) and not forms_here(before):
        return _is_past(tokens[place - 2])
    if before.tag not in {"name", "and"} or tokens[place].low in setting("clause"):
        return False
    return tokens[end].tag in AUXILIARIES or (_is_past(tokens[end]) and (end + 1 == len(tokens) or tokens[end + 1].low != "by"))


def _is_past(token: Token) -> bool:
    return token.tag in {"verb", "ed"} or (token.tag != "name" and Form.PAST in forms_here(token))


def _is_infinitive(tokens: Sequence[Token], place: int) -> bool:
    """Behind a verb in the infinitive a participle belongs to its object: “will accept returned refugees”."""
    return (
        place > 0
        and Form.BASE in forms_here(tokens[place])
        and (tokens[place - 1].tag in AUXILIARIES or tokens[place - 1].low == "to")
    )


def _is_present(tokens: Sequence[Token], place: int, before: Token) -> bool:
    """A form that may as well be a noun is a verb when a phrase begins right behind it and its subject fits."""
    token, third = tokens[place], Form.THIRD in forms_here(tokens[place])
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if before.tag not in BEFORE_PRESENT or (third and _is_plural_noun(tokens, place, after)):
        return False
    if token.low in object_classes() or token.low in telling_nouns():
        named = tokens[place - 2] if before.tag == "adverb" and place > 1 else before
        return after is not None and _governs(token, named, after, third=third)
    if before.tag in {"and", "comma"}:
        return third or _goes_on(tokens, place)
    joined = after is not None and after.tag in STARTS_PHRASE - {"name"} and _is_joined(tokens, place)
    return (third and (before.tag != "word" or _opens(after))) or _is_plural(before) or before.tag == "adverb" or joined


def _is_plural_noun(tokens: Sequence[Token], place: int, after: Token | None) -> bool:
    """Whether what follows a word with -s leaves no room for its object: a verb, the end of the clause."""
    if after is None or after.tag in {"end", "stop", "comma"}:
        return _is_silent(tokens[place])
    return _is_past(after) or after.tag in AUXILIARIES or (after.tag == "prep" and _is_led(tokens, place))


def _governs(token: Token, before: Token, after: Token, *, third: bool) -> bool:
    """Whether a noun of the lists is a verb between its subject and its object."""
    if before.tag == "name" and (_takes(token, after) or after.low == "to"):
        return third or _is_plural(before) or _takes(token, after)
    fits = (third or _is_plural(before)) and before.tag in {"name", "word"}
    return fits and (after.tag in STARTS_PHRASE or (before.tag == "name" and _is_noun(after)))


def _opens(after: Token | None) -> bool:
    return after is not None and (
        after.tag in STARTS_PHRASE or after.tag in {"adverb", "sub", "subject"} or after.low in {"to", "that"}
    )


def _is_joined(tokens: Sequence[Token], place: int) -> bool:
    """Whether the phrase before a place is the last of several: “Aldovia and Veskar hold …”."""
    start = place
    while start > 0 and tokens[start - 1].tag in NOUNS | {"det", "possessive"}:
        start -= 1
    return 0 < start < place and tokens[start - 1].tag == "and"


def _is_silent(token: Token) -> bool:
    """Whether a verb is in the lists only because it ends a phrase: at the end of a clause “states” is a noun."""
    verb = verb_forms()[token.low][0]
    return verb.alone is None and not verb.by_class


def _is_led(tokens: Sequence[Token], place: int) -> bool:
    """Whether the words before one belong to a phrase that a preposition leads: “an attack on Veskar targets in the south”."""
    start = place
    while start > 0 and tokens[start - 1].tag in NOUNS | {"det", "possessive"}:
        start -= 1
    return start > 0 and tokens[start - 1].tag == "prep"


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether a base form behind “and” goes on from an infinitive: “to lift the ban and send doctors”."""
    if Form.BASE not in forms_here(tokens[place]) or tokens[place - 1].tag != "and":
        return False
    governors = [i for i in range(max(1, place - INFINITIVE), place) if Form.BASE in forms_here(tokens[i])]
    return any(tokens[i - 1].low == "to" or tokens[i - 1].tag == "modal" for i in governors)


def _takes(token: Token, after: Token | None) -> bool:
    """Whether the preposition follows that a verb cannot be without: “calls on”."""
    alone = verb_forms()[token.low][0].alone
    return alone is not None and alone.must and after is not None and after.low == alone.after


def _is_noun(token: Token) -> bool:
    return token.tag == "word" and not forms_here(token)


def _is_plural(token: Token) -> bool:
    return token.low.endswith("s") or token.low in PLURAL_NAMES
