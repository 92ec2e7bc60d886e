import json
from datetime import UTC, datetime, timedelta

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder import model as m
from rejoinder.model.wire import Json, interval_to_json, reading_schema, reading_to_json

NOON = datetime(2025, 6, 11, 12, tzinfo=UTC)
DAY = m.Interval(NOON, NOON + timedelta(days=1), "UTC", m.Ground.GIVEN)
VERSION = m.Version("ve-1", "do-1", None, "text", m.Language.JA, published=DAY)
CHECK = jsonschema.Draft202012Validator(reading_schema())

spans = st.lists(
    st.tuples(st.integers(0, 99), st.integers(1, 9)).map(lambda p: m.Span(p[0], p[0] + p[1])), min_size=1, max_size=3
).map(tuple)
names = st.none() | st.text(min_size=1, max_size=12)
times = st.builds(
    m.TimeValue, st.sampled_from(["2025-06-11", "PT30M", "PRESENT_REF"]), st.none() | st.just(NOON), st.none() | st.just(NOON)
)
statements = st.builds(
    m.Statement,
    id=st.text(min_size=1),
    content=spans,
    cue=st.none() | spans,
    source=st.none() | spans,
    source_actor=names,
    confidence=st.floats(0, 1),
    parent=names,
    denied=st.none() | spans,
    attributed_by=names,
    about=st.lists(st.text(min_size=1)).map(tuple),
    addressee=st.none() | spans,
    addressee_actor=names,
    said_at=st.none() | times,
)
readings = st.builds(
    m.Reading,
    version=st.just("ve-1"),
    statements=st.lists(statements, max_size=2).map(tuple),
    mentions=st.lists(st.builds(m.Mention, spans.map(lambda s: s[0])), max_size=2).map(tuple),
    times=st.lists(st.builds(m.TimeExpression, spans.map(lambda s: s[0]), time=times), max_size=2).map(tuple),
    events=st.lists(
        st.builds(m.Event, trigger=spans, actor=st.none() | spans, target=st.none() | spans, at=st.none() | times), max_size=2
    ).map(tuple),
    claims=st.lists(st.builds(m.CheckableClaim, spans.map(lambda s: s[0]), st.floats(0, 1)), max_size=2).map(tuple),
    replies=st.lists(st.builds(m.Reply), max_size=2).map(tuple),
)


def test_the_schema_is_itself_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(reading_schema())


@settings(max_examples=40)
@given(readings)
def test_every_reading_fulfils_the_schema(reading: m.Reading) -> None:
    CHECK.validate(json.loads(json.dumps(reading_to_json("d1", VERSION, reading))))


def example() -> Json:
    statement = m.Statement(
        "st-1", (m.Span(3, 9),), None, None, None, m.Grade.UNKNOWN, m.Form.DIRECT, m.Stance.ASSERTS, m.Basis.QUOTED, 0.5
    )
    return reading_to_json("d1", VERSION, m.Reading("ve-1", (statement,)))


@pytest.mark.parametrize("field", ["content", "stance", "hedged", "confidence", "source_grade"])
def test_the_schema_misses_a_field_that_is_left_out(field: str) -> None:
    broken = example()
    del broken["statements"][0][field]
    assert not CHECK.is_valid(broken)


@pytest.mark.parametrize(
    ("field", "value"), [("stance", "shouts"), ("content", []), ("confidence", 1.5), ("hedged", "no"), ("content", [[3]])]
)
def test_the_schema_refuses_a_value_outside_the_lists(field: str, value: object) -> None:
    broken = example()
    broken["statements"][0][field] = value
    assert not CHECK.is_valid(broken)


def test_the_schema_refuses_a_field_nobody_knows() -> None:
    assert not CHECK.is_valid({**example(), "verdict": "liar"})


def test_an_interval_is_printed_with_zone_and_ground() -> None:
    shown = interval_to_json(DAY)
    assert shown == {
        "earliest": "2025-06-11T12:00:00+00:00",
        "latest": "2025-06-12T12:00:00+00:00",
        "zone": "UTC",
        "ground": "given",
    }
