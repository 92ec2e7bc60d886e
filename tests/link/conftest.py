"""Builders for linking: an article in, with what it attributes marked by its own words."""

import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition, propositions_of
from rejoinder.link.wording import deed_units
from rejoinder.model import (
    Basis,
    Encoder,
    Form,
    Grade,
    Ground,
    Interval,
    Language,
    Mention,
    MentionKind,
    Reading,
    Reply,
    ReplyKind,
    Span,
    Stance,
    Statement,
    Version,
)
from rejoinder.model.material import ReadVersion

if TYPE_CHECKING:
    from numpy.typing import NDArray

START = datetime(2025, 3, 5, tzinfo=UTC)
STATES = {
    "Aldovia": ("Aldovian", "Aldovia", "アルドビア", "阿尔多维亚", "阿方"),
    "Veskar": ("Veskarian", "Veskar", "ベスカル", "韦斯卡尔", "韦方"),
}
BODIES = {
    "Ministry of Defence of Veskar": ("Veskarian Defence Ministry", "ベスカル国防省", "韦斯卡尔国防部"),
    "Coast Guard of Aldovia": ("Aldovian coast guard", "阿尔多维亚海岸警卫队"),
    "Grey Bank": ("Grey Bank", "グレー堆", "格雷滩"),
}
PART_OF = {"Ministry of Defence of Veskar": "Veskar", "Coast Guard of Aldovia": "Aldovia", "Ana Brill": "Aldovia"}


class WordEncoder:
    """Texts as counts of their words, or pairs of characters: an encoder small enough for laws to be tried a thousand times."""

    name, dimension = "words", 256

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """One unit vector a text; texts that share all words have the same."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for unit in sorted(deed_units(text, "en") | deed_units(text, "zh")):
                row[zlib.crc32(unit.encode()) % self.dimension] = 1
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors /= np.maximum(lengths, 1)
        return vectors


def state_of(actor: str) -> str | None:
    """The invented state that an actor belongs to."""
    return PART_OF.get(actor, actor if actor in STATES else None)


def _mentions(text: str) -> tuple[Mention, ...]:
    taken: list[Mention] = []
    for name, forms in (*BODIES.items(), *STATES.items()):
        for form in forms:
            at = text.find(form)
            while at >= 0:
                span = Span(at, at + len(form))
                if not any(m.span.overlaps(span) for m in taken):
                    taken.append(Mention(span, MentionKind.ORGANISATION, name))
                at = text.find(form, at + 1)
    return tuple(sorted(taken, key=lambda m: m.span))


def _span(text: str, words: str | None) -> tuple[Span, ...] | None:
    return (Span(text.index(words), text.index(words) + len(words)),) if words else None


Row = dict[str, object]


def _statement(name: str, text: str, rows: Sequence[Row], place: int) -> Statement:
    row = rows[place]
    words = {key: _span(text, str(row[key])) if row.get(key) else None for key in ("content", "cue", "source", "denied")}
    parent = row.get("inside")
    return Statement(
        id=f"{name}-{place}",
        content=words["content"] or (),
        cue=words["cue"],
        source=words["source"],
        source_actor=str(row["by"]) if row.get("by") else None,
        source_grade=Grade.NAMED,
        form=Form(str(row.get("form", "indirect"))),
        stance=Stance(str(row.get("stance", "asserts"))),
        basis=Basis.REPORTED,
        confidence=1.0,
        parent=f"{name}-{parent}" if parent is not None else None,
        denied=words["denied"],
    )


def make_article(
    name: str, text: str, rows: Sequence[Row] = (), *, language: Language = Language.EN, hour: int = 0
) -> ReadVersion:
    """An article published so many hours after the start; a document is named before a colon, else it has its own."""
    published = Interval(START + timedelta(hours=hour), START + timedelta(hours=hour, minutes=1), "UTC", Ground.GIVEN)
    version = Version(name, name.partition(":")[0], None, text, language, published=published, publisher=name)
    statements = tuple(_statement(name, text, rows, place) for place in range(len(rows)))
    shown = tuple(
        Reply(f"{name}-{r['inside']}", f"{name}-{i}", ReplyKind.DENIES) for i, r in enumerate(rows) if r.get("denied_by_outer")
    )
    return ReadVersion(version, Reading(name, statements, _mentions(text), replies=shown), hour)


@pytest.fixture(scope="session")
def article() -> Callable[..., ReadVersion]:
    return make_article


@pytest.fixture(scope="session")
def states() -> Callable[[str], str | None]:
    return state_of


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return UniversalSentenceEncoder()


@pytest.fixture(scope="session")
def words_encoder() -> Encoder:
    return WordEncoder()


@pytest.fixture(scope="session")
def propositions() -> Callable[..., tuple[Proposition, ...]]:
    def make(*articles: ReadVersion) -> tuple[Proposition, ...]:
        return propositions_of(articles, state_of)

    return make


@pytest.fixture(scope="session")
def meanings() -> Callable[..., Meanings]:
    def make(found: Sequence[Proposition], encoder: Encoder) -> Meanings:
        return Meanings(encoder, [w for p in found for w in (p.said, p.frame, p.passage)])

    return make
