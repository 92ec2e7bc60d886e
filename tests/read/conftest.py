"""Builders for the reader's tests: a text in, its reading out."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from rejoinder.model import Ground, Interval, Language, Reading, Version
from rejoinder.model.ids import text_digest, version_id
from rejoinder.read.finders import rule_finders
from rejoinder.read.reader import Reader

READER = Reader.standard(finders=rule_finders())  # what rules find is the same with and without weights
PUBLISHED = Interval(datetime(2025, 3, 5, tzinfo=UTC), datetime(2025, 3, 6, tzinfo=UTC), "UTC", Ground.GIVEN)
ReadText = Callable[..., Reading]
Words = list[tuple[str, str | None, str | None]]


@pytest.fixture(scope="session")
def reader() -> Reader:
    return READER


@pytest.fixture(scope="session")
def version() -> Callable[..., Version]:
    def make(text: str, language: Language = Language.EN) -> Version:
        return Version(version_id("do-test", text_digest(text)), "do-test", None, text, language, published=PUBLISHED)

    return make


@pytest.fixture(scope="session")
def read(version: Callable[..., Version]) -> ReadText:
    """The reading of a text published on Wednesday, 5 March 2025."""

    def read_text(text: str, language: Language = Language.EN) -> Reading:
        return READER.read(version(text, language))

    return read_text


@pytest.fixture(scope="session")
def said(read: ReadText) -> Callable[..., Words]:
    """What a text attributes: content, cue and source of each statement, as words; parts of a content joined by " … "."""

    def words(text: str, language: Language = Language.EN) -> Words:
        def of(spans: object) -> str | None:
            return " … ".join(s.of(text) for s in spans) if isinstance(spans, tuple) else None

        return [(of(s.content) or "", of(s.cue), of(s.source)) for s in read(text, language).statements]

    return words
