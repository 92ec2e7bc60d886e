"""Any reading comes back exactly as it was recorded."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import (
    NOTHING_GIVEN,
    Basis,
    Capture,
    CheckableClaim,
    Cleaned,
    Document,
    Event,
    EventKind,
    EventStatus,
    Form,
    Grade,
    Ground,
    Interval,
    Language,
    Locator,
    Medium,
    Mention,
    MentionKind,
    Origin,
    PloverRoot,
    Reading,
    Reply,
    ReplyKind,
    Span,
    Stage,
    Stance,
    Statement,
    StatementQuery,
    TimeExpression,
    TimeType,
    TimeValue,
    Version,
    ids,
)
from rejoinder.store import SqliteLedger, open_ledger
from rejoinder.store.readings import name_key

ANY_TEXT = st.text(st.characters(), max_size=12)  # NUL and halves of surrogate pairs too
ZONES = st.integers(-23 * 3600 - 3599, 23 * 3600 + 3599).map(lambda seconds: timezone(timedelta(seconds=seconds)))
MOMENTS = st.datetimes(timezones=ZONES)
SPAN = st.tuples(st.integers(0, 2**40), st.integers(1, 2**20)).map(lambda at: Span(at[0], at[0] + at[1]))
SPANS = st.lists(SPAN, min_size=1, max_size=3).map(tuple)
SHARE = st.floats(0, 1)
TIME = st.builds(TimeValue, ANY_TEXT, st.none() | MOMENTS, st.none() | MOMENTS)
INTERVAL = st.builds(
    lambda start, length, zone, ground: Interval(start, start + length, zone, ground),
    st.datetimes(max_value=datetime(9000, 1, 1), timezones=ZONES),  # noqa: DTZ001  Hypothesis adds the zone
    st.timedeltas(min_value=timedelta(microseconds=1), max_value=timedelta(days=400)),
    ANY_TEXT,
    st.sampled_from(Ground),
)
NAME = st.none() | ANY_TEXT

STATEMENTS = st.builds(
    Statement,
    ANY_TEXT,
    SPANS,
    st.none() | SPANS,
    st.none() | SPANS,
    NAME,
    st.sampled_from(Grade),
    st.sampled_from(Form),
    st.sampled_from(Stance),
    st.sampled_from(Basis),
    SHARE,
    parent=NAME,
    denied=st.none() | SPANS,
    hedged=st.booleans(),
    attributed_by=NAME,
    about=st.lists(ANY_TEXT, max_size=3).map(tuple),
    addressee=st.none() | SPANS,
    addressee_actor=NAME,
    medium=st.none() | st.sampled_from(Medium),
    said_at=st.none() | TIME,
)
EVENTS = st.builds(
    Event,
    ANY_TEXT,
    st.sampled_from(EventKind),
    st.sampled_from(PloverRoot),
    SPANS,
    st.sampled_from(EventStatus),
    st.none() | SPANS,
    st.none() | SPANS,
    NAME,
    NAME,
    st.none() | TIME,
    NAME,
)
READINGS = st.builds(
    Reading,
    st.just("filled in"),
    st.lists(STATEMENTS, max_size=3).map(tuple),
    st.lists(st.builds(Mention, SPAN, st.sampled_from(MentionKind), NAME), max_size=2).map(tuple),
    st.lists(st.builds(TimeExpression, SPAN, st.sampled_from(TimeType), TIME), max_size=2).map(tuple),
    st.lists(EVENTS, max_size=2).map(tuple),
    st.lists(st.builds(CheckableClaim, SPAN, SHARE, NAME), max_size=2).map(tuple),
    st.lists(st.builds(Reply, ANY_TEXT, ANY_TEXT, st.sampled_from(ReplyKind)), max_size=2).map(tuple),
)
LOCATORS = st.builds(Locator, SPAN, NAME, st.none() | st.tuples(SHARE, SHARE, SHARE, SHARE), NAME)
DESCRIBED = st.fixed_dictionaries(
    {
        "text": st.text(st.characters(), max_size=40),
        "language": st.sampled_from(Language),
        "title": NAME,
        "published": st.none() | INTERVAL,
        "updated": st.none() | INTERVAL,
        "publisher": NAME,
        "url": NAME,
        "byline": st.lists(ANY_TEXT, max_size=2).map(tuple),
        "locators": st.lists(LOCATORS, max_size=2).map(tuple),
    }
)
CLEAN = Origin("or-clean", Stage.CLEAN, (("rejoinder", "1"),))
READ = Origin("or-read", Stage.READ, (("rejoinder", "1"), ("rules", "3")))
NUMBERS = count()


@pytest.fixture(scope="module")
def ledger() -> Iterator[SqliteLedger]:
    with TemporaryDirectory() as folder, open_ledger(Path(folder) / "ledger.sqlite") as made:
        yield made


def add(ledger: SqliteLedger, **described: object) -> Version:
    key = str(next(NUMBERS))
    capture = Capture(f"ca-{key}", ids.text_digest(key), 7, "text/plain", key, datetime(2031, 5, 4, tzinfo=UTC), NOTHING_GIVEN)
    document = Document(f"do-{key}", key)
    version = Version(f"ve-{key}", document.id, capture.id, **described)  # type: ignore[arg-type]
    ledger.add_capture(capture)
    ledger.record_cleaned(capture.id, Cleaned(document, version), CLEAN)
    return version


def offsets(reading: Reading) -> list[str]:
    times = [found.time for found in reading.times]
    return [at.isoformat() for time in times for at in (time.start, time.end) if at]


def bounds(version: Version) -> list[str]:
    intervals = (version.published, version.updated)
    return [at.isoformat() for interval in intervals if interval for at in (interval.earliest, interval.latest)]


@settings(deadline=None, max_examples=25)
@given(READINGS)
def test_any_reading_comes_back_exactly(ledger: SqliteLedger, parts: Reading) -> None:
    version = add(ledger, text="x", language=Language.EN)
    reading = Reading(version.id, parts.statements, parts.mentions, parts.times, parts.events, parts.claims, parts.replies)
    ledger.record_reading(reading, READ)
    kept = ledger.reading_of(version.id)
    assert kept == (reading, READ)
    assert offsets(kept[0]) == offsets(reading)


@settings(deadline=None, max_examples=25)
@given(DESCRIBED)
def test_any_version_comes_back_exactly(ledger: SqliteLedger, described: dict[str, object]) -> None:
    version = add(ledger, **described)
    kept = ledger.version(version.id)
    assert kept == version
    assert bounds(kept) == bounds(version)
    assert ledger.versions_of(version.document) == (version,)


@settings(deadline=None, max_examples=12)
@given(st.lists(STATEMENTS, min_size=1, max_size=3))
def test_any_statement_is_found_by_its_speaker_and_whom_it_is_about(ledger: SqliteLedger, statements: list[Statement]) -> None:
    version = add(ledger, text="x", language=Language.EN)
    ledger.record_reading(Reading(version.id, tuple(statements)), READ)
    for statement in statements:
        if statement.source_actor is not None:
            query = StatementQuery(by=statement.source_actor, document=version.document)
            assert statement in [found.statement for found in ledger.statements(query)]
        for name in statement.about:
            query = StatementQuery(about=name, document=version.document)
            assert statement in [found.statement for found in ledger.statements(query)]


def test_names_are_the_same_whatever_their_case_and_outer_spaces() -> None:
    assert name_key(" STRASSE ") == name_key("Straße")
    assert name_key("Aldovia") != name_key("Aldovia Navy")
