"""The forms of English verbs by the rules of spelling; what the rules do not give stands in a table."""

from collections.abc import Iterator
from enum import StrEnum

VOWELS = frozenset("aeiou")


class Form(StrEnum):
    """What an English verb form can be. Past and participle of regular verbs are one."""

    BASE = "base"
    THIRD = "third"
    ING = "ing"
    PAST = "past"
    PARTICIPLE = "participle"


def forms_of(verb: str, irregular: tuple[str, str] | None) -> Iterator[tuple[str, Form]]:
    """Each written form of a verb with what it is; `irregular` are its past and participle."""
    past, participle = irregular or (_past(verb), _past(verb))
    yield verb, Form.BASE
    yield third_person(verb), Form.THIRD
    yield _ing(verb, past), Form.ING
    yield participle, Form.PARTICIPLE
    if past not in {verb, participle} or past != participle:
        yield past, Form.PAST


def third_person(word: str) -> str:
    """The form with -s, which is also how nouns make their plural."""
    if word.endswith("y") and word[-2] not in VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in VOWELS else verb + "ed"


def _ing(verb: str, past: str) -> str:
    """A consonant that is doubled in the past is doubled here: banned, banning; beyond the table short verbs double alike."""
    if past == f"{verb}{verb[-1]}ed" or _is_short(verb):
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"


def _is_short(verb: str) -> bool:
    """One vowel between consonants in a short verb: cut, hit, sit."""
    return len(verb) <= 4 and verb[-1] not in "aeiouwxy" and verb[-2] in VOWELS and verb[-3] not in VOWELS
