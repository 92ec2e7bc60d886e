"""States that no table knows, told by a ministry or embassy that the text says is theirs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rejoinder.model import Actor, MentionKind
from rejoinder.read.actors.parts import Part
from rejoinder.reference.lexicon import Lexicon
from rejoinder.reference.names import Sense, Use
from rejoinder.reference.tables import facts

if TYPE_CHECKING:
    from rejoinder.model import Language
    from rejoinder.read.actors.parts import Parts

BEFORE = {
    "en": r"(?<![\w’'] )(?<!\w)([A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?)[’']s ",
    "ja": r"(?<![ァ-ヺー・])([ァ-ヺー]{3,12})の?",
    "zh": "(?<![{0}])([{0}]{{3,7}})",
}


def add_unknown_states(parts: Parts, text: str, language: Language) -> Parts:
    """The parts with every place where such a state is named; what the tables know in a place stays."""
    named = {match[1] for match in _signs(language.base).finditer(text)}
    if not named:
        return parts
    senses = {name: Sense(Use.NAME, (Actor(name, MentionKind.STATE),)) for name in named}
    found = Lexicon(senses, words_are_spaced=language.base == "en").find(text)
    taken = {place for part in parts if part.use is not Use.TITLE for place in range(part.start, part.end)}
    new = [
        Part(start, end, sense, MentionKind.STATE, sense.actors[0].name)
        for start, end, sense in found
        if taken.isdisjoint(range(start, end))
    ]
    return tuple(sorted([*parts, *new], key=lambda part: (part.start, -part.end)))


@cache
def _signs(base: str) -> re.Pattern[str]:
    foreign = "".join(row["characters"] for row in facts("transliteration"))
    signs = "|".join(re.escape(row["words"]) for row in facts("state_signs") if row["language"] == base)
    return re.compile(f"{BEFORE[base].format(foreign) if base == 'zh' else BEFORE[base]}(?={signs})")
