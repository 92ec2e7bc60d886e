"""Sentences cut where the language changes, so that each character is drawn as its own script draws it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rejoinder.brief.quoting import QUOTED, REPORTED
from rejoinder.model import Version
from rejoinder.model.briefed import Citation

SHORTEST = 2  # characters: a single one stands in too many words to be told apart
LONGEST_NAME = 160  # characters of an outlet's name; a longer one is a text
MOST_NAMES = 2000  # looked for in every sentence
MARKS = (QUOTED, REPORTED)
ANYWHERE = (("", ""),)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one language; `lang` is None for the brief's own. `cited` when they are what a citation points to."""

    text: str
    lang: str | None = None
    cited: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is known about words that may stand in a sentence."""

    lang: str
    cited: bool = False


Cutter = Callable[[str], tuple[Piece, ...]]


def cutter(names: Mapping[str, Phrase]) -> Cutter:
    """Cuts texts at the names; of two that begin at one place the longer one counts."""
    kept = sorted((n for n in names if SHORTEST <= len(n) <= LONGEST_NAME), key=len, reverse=True)[:MOST_NAMES]
    if not kept:
        return lambda text: (Piece(text),)
    pattern = re.compile(f"({'|'.join(map(re.escape, kept))})")

    def _at_names(text: str) -> tuple[Piece, ...]:
        parts = enumerate(pattern.split(text))
        return tuple(Piece(part, names[part].lang, names[part].cited) if at % 2 else Piece(part) for at, part in parts if part)

    return _at_names


def outlets(versions: Iterable[Version]) -> dict[str, Phrase]:
    """The names of publishers that do not write in the brief's own language."""
    return {v.publisher: Phrase(v.language.value) for v in versions if v.publisher and v.language.base != "en"}


def cited_words(citations: Iterable[Citation], versions: Mapping[str, Version]) -> dict[str, Phrase]:
    """The words that citations point to; a name for the speaker that is also cited counts as cited."""
    found: dict[str, Phrase] = {}
    for citation in citations:
        version = versions[citation.version]
        for span in (*(citation.source or ()), *(citation.cue or ())):
            found.setdefault(span.of(version.text), Phrase(version.language.value))
        found.update({span.of(version.text): Phrase(version.language.value, cited=True) for span in citation.spans})
    return found


def cut(text: str, own: Mapping[str, Phrase], names: Cutter) -> tuple[Piece, ...]:
    """A sentence cut at its speakers and at the words that it cites, where marks enclose them, then at the names of outlets."""
    parts = [Piece(text)]
    for words in sorted((w for w in own if len(w) >= SHORTEST or own[w].cited), key=len, reverse=True):
        found = Piece(words, own[words].lang, own[words].cited)
        for opening, closing in MARKS if found.cited else ANYWHERE:
            parts = [piece for part in parts for piece in ([part] if part.lang else _at(part.text, found, opening, closing))]
    return tuple(piece for part in parts for piece in ((part,) if part.lang else names(part.text)))


def _at(text: str, found: Piece, opening: str, closing: str) -> list[Piece]:
    """A text cut at the piece wherever it stands between the marks; the marks stay with what is round it."""
    first, *others = text.split(f"{opening}{found.text}{closing}")
    if not others:
        return [Piece(text)]
    between = [f"{first}{opening}", *(f"{closing}{part}{opening}" for part in others[:-1]), f"{closing}{others[-1]}"]
    return [piece for part in between for piece in (found, Piece(part)) if piece.text][1:]
