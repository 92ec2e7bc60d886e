"""Builders for traces: who said what when, and how it hangs together."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from rejoinder.model import Basis, Form, Grade, Ground, Interval, Language, Reading, Span, Stance, Statement, Version
from rejoinder.model.ids import claim_id
from rejoinder.model.linked import Claim, ClaimMember, Polarity
from rejoinder.model.material import ReadVersion

START = datetime(2025, 3, 5, tzinfo=UTC)


@pytest.fixture(scope="session")
def within() -> Callable[..., Interval]:
    """A moment known to lie between two hours after the start."""

    def make(earliest: float, latest: float) -> Interval:
        return Interval(START + timedelta(hours=earliest), START + timedelta(hours=latest), "UTC", Ground.GIVEN)

    return make


@pytest.fixture(scope="session")
def article(within: Callable[..., Interval]) -> Callable[..., ReadVersion]:
    """A version with one statement; a document is named before a colon, else it has its own; no hour, no time."""

    def make(name: str, hour: float | None, *, by: str | None = "Veskar", language: Language = Language.EN) -> ReadVersion:
        published = None if hour is None else within(hour, hour + 0.5)
        version = Version(
            name, name.partition(":")[0], None, "It rained.", language, published=published, publisher=f"{name} Post"
        )
        statement = Statement(
            f"s-{name}",
            (Span(0, 9),),
            None,
            None,
            by,
            Grade.NAMED,
            Form.INDIRECT,
            Stance.ASSERTS,
            Basis.REPORTED,
            1.0,
            about=("Aldovia",),
        )
        return ReadVersion(version, Reading(name, (statement,)), round(hour or 0))

    return make


@pytest.fixture(scope="session")
def claim() -> Callable[..., Claim]:
    def make(*names: str, denied: tuple[str, ...] = ()) -> Claim:
        members = [ClaimMember(f"s-{n}", Polarity.ASSERTS, ("said",)) for n in names]
        denials = [ClaimMember(f"s-{n}", Polarity.DENIES, ("denied",)) for n in denied]
        first = (names or denied)[0]
        return Claim(claim_id(f"s-{first}"), f"s-{first}", (*members, *denials))

    return make
