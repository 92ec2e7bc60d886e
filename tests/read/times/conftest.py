"""Times as the tests see them: what is found, in words and values, against one publication."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest

from rejoinder.model import Ground, Interval, Language, TimeExpression
from rejoinder.read.times import find_times

Found = list[tuple[str, str]]
Find = Callable[..., Found]

# A Wednesday, known to the day, in a zone nine hours east.
PUBLISHED = Interval(
    datetime(2025, 11, 26, tzinfo=timezone(timedelta(hours=9))),
    datetime(2025, 11, 27, tzinfo=timezone(timedelta(hours=9))),
    "Asia/Tokyo",
    Ground.PAGE,
)


def _find(language: Language) -> Find:
    def find(text: str, published: Interval | None = PUBLISHED) -> Found:
        return [(found.span.of(text), found.time.value) for found in find_times(text, language, published)]

    return find


@pytest.fixture(scope="session")
def english() -> Find:
    """Words and values in an English text."""
    return _find(Language.EN)


@pytest.fixture(scope="session")
def japanese() -> Find:
    """Words and values in a Japanese text."""
    return _find(Language.JA)


@pytest.fixture(scope="session")
def chinese() -> Find:
    """Words and values in a Chinese text, of either script."""
    return _find(Language.ZH_HANT)


@pytest.fixture(scope="session")
def published() -> Interval:
    """Wednesday 26 November 2025 in Tokyo."""
    return PUBLISHED


@pytest.fixture(scope="session")
def moment() -> Interval:
    """A publication known to the minute."""
    start = datetime(2025, 11, 26, 3, 12, tzinfo=UTC)
    return Interval(start, start + timedelta(minutes=1), "+09:00", Ground.PAGE)


@pytest.fixture(scope="session")
def times() -> Callable[[str, Interval | None], tuple[TimeExpression, ...]]:
    """The records themselves, in an English text."""
    return lambda text, published: find_times(text, Language.EN, published)
