"""Sentences cut where the language changes, so that each character is drawn as its own script draws it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rejoinder.model import Version
from rejoinder.model.briefed import Citation

SHORTEST = 2  # characters: a single one stands in too many words to be told apart
MOST_PHRASES = 2000  # names looked for in every sentence


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


def cutter(phrases: Mapping[str, Phrase]) -> Cutter:
    """Cuts texts at the phrases; of two that begin at one place the longer one counts."""
    kept = sorted((p for p in phrases if len(p) >= SHORTEST), key=len, reverse=True)[:MOST_PHRASES]
    if not kept:
        return lambda text: (Piece(text),)
    pattern = re.compile(f"({'|'.join(map(re.escape, kept))})")

    def cut_at(text: str) -> tuple[Piece, ...]:
        parts = enumerate(pattern.split(text))
        return tuple(
            Piece(part, phrases[part].lang, phrases[part].cited) if at % 2 else Piece(part) for at, part in parts if part
        )

    return cut_at


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
    """A sentence cut at the words that it cites, then at the names of outlets."""
    parts = cutter(own)(text)
    return tuple(piece for part in parts for piece in ((part,) if part.lang else names(part.text)))
