"""Texts in which it cannot be seen which states are meant, only which are the same."""

from collections.abc import Sequence
from string import ascii_uppercase

from rejoinder.model import Language, MentionKind
from rejoinder.reference import Gazetteer

VEILS = {
    "en": [f"Country {letter}" for letter in ascii_uppercase],
    "ja": [f"{letter}国" for letter in ascii_uppercase],
    "zh": [f"{stem}国" for stem in "甲乙丙丁戊己庚辛壬癸"],
}
LANGUAGES = {"en": Language.EN, "ja": Language.JA, "zh": Language.ZH_HANS}


def veil(texts: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The texts, each given with its language, with every state under a name that says nothing but in which order they came.

    Two states that change places in all the texts leave no trace: whoever compares veiled texts favours nobody.
    """
    order: dict[str, int] = {}
    return tuple(_veil(text, language, order) for text, language in texts)


def _veil(text: str, language: str, order: dict[str, int]) -> str:
    pieces, at = [], 0
    names = VEILS[language]
    for found in Gazetteer.standard().find(text, LANGUAGES[language]):
        state = found.actor.name
        if found.actor.kind is not MentionKind.STATE or found.span.start < at:
            continue
        place = order.setdefault(state, len(order))
        pieces += [text[at : found.span.start], names[place] if place < len(names) else found.words]
        at = found.span.end
    return "".join([*pieces, text[at:]])
