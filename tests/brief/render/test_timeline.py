"""Timelines: every document at its time, in the zone of the case, told apart without colour."""

import itertools
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from rejoinder.brief.render import timeline_svg
from rejoinder.brief.render.axis import ROOM, Axis, axis_of, ticks
from rejoinder.brief.render.timeline import GUTTER, MOST_ROWS, NARROW, NEAR, TOLD, WIDE, draw
from rejoinder.model import Ground, Interval
from rejoinder.model.briefed import TimelinePoint
from tests.brief.render.builders import NOON, ZONE, interval

SVG = "{http://www.w3.org/2000/svg}"
A_DAY = timedelta(days=1)
HOURS = st.floats(-2000, 2000, allow_nan=False)


def at(
    hours: float, label: str = "The Aldovia Herald", *, answers: bool = False, length: timedelta | None = None
) -> TimelinePoint:
    return TimelinePoint(f"ve-{hours}", label, "en", interval(hours, length=length or timedelta(minutes=1)), answers)


def drawn(*points: TimelinePoint, zone: str = ZONE, width: int = WIDE) -> etree._Element:
    return etree.fromstring(timeline_svg(points, zone=zone, title="When it was carried", name="t1", width=width))


def texts(svg: etree._Element) -> list[str]:
    return ["".join(t.itertext()) for t in svg.iter(f"{SVG}text")]


def shapes(svg: etree._Element, name: str) -> int:
    return len(svg.findall(f".//*[@class='{name}']"))


def test_no_points_make_no_drawing() -> None:
    assert timeline_svg([], zone=ZONE, title="nothing") == ""


def test_answers_have_another_shape_and_no_colour_is_needed() -> None:
    svg = drawn(at(0), at(5, "ベスカル通信", answers=True))
    assert (shapes(svg, "carrier"), shapes(svg, "answer")) == (1, 1)
    paints = {value for e in svg.iter() for key, value in e.attrib.items() if key in ("fill", "stroke")}
    assert paints == {"currentColor", "none"}


def test_it_can_be_read_by_ear() -> None:
    svg = drawn(at(0), at(5, "ベスカル通信", answers=True))
    assert svg.get("role") == "img"
    named = [svg.find(f"*[@id='{name}']") for name in (svg.get("aria-labelledby") or "").split()]
    assert [e.text for e in named if e is not None] == [
        "When it was carried",
        "10 June 2025, 12:00: The Aldovia Herald carries it; 10 June 2025, 17:00: ベスカル通信 answers.",
    ]


def test_a_long_story_is_not_told_in_full() -> None:
    description = drawn(*(at(n) for n in range(TOLD + 7))).findtext(f"{SVG}desc") or ""
    assert description.endswith("; and 7 more.")


def test_times_are_those_of_the_case() -> None:
    assert "10 June 12:00" in texts(drawn(at(0), at(40)))
    assert "9 June 22:00" in texts(drawn(at(0), at(40), zone="America/Lima"))


def test_one_outlet_that_carries_and_answers_has_two_rows_and_one_name() -> None:
    rows = draw([at(0), at(5, answers=True), at(9, "Veskar Today")], ZONE, WIDE).rows
    assert [(row.label, row.answers) for row in rows] == [
        ("The Aldovia Herald", False),
        ("", True),
        ("Veskar Today", False),
    ]


def test_an_outlet_that_only_answers_has_its_name() -> None:
    assert [row.label for row in draw([at(0), at(1, "Veskar Today", answers=True)], ZONE, WIDE).rows][1] == "Veskar Today"


def test_a_time_known_only_as_a_day_is_a_bar_without_a_clock() -> None:
    [row] = draw([at(0, length=A_DAY), at(90)], ZONE, WIDE).rows
    assert row.marks[0].spread is not None
    assert row.marks[0].words == ""
    assert row.marks[1].spread is None


def test_documents_too_near_to_be_told_apart_become_one_with_their_number() -> None:
    [row] = draw([at(0), at(0.1), at(0.2), at(100)], ZONE, WIDE).rows
    assert [mark.count for mark in row.marks] == [3, 1]
    assert "3" in texts(drawn(at(0), at(0.1), at(0.2), at(100)))


def test_many_outlets_share_the_last_rows() -> None:
    points = [at(n, f"Outlet {n}", answers=n % 2 == 0) for n in range(60)]
    rows = draw(points, ZONE, WIDE).rows
    assert len(rows) == MOST_ROWS
    assert [row.label for row in rows[-2:]] == ["24 more", "24 more"]
    assert sum(mark.count for row in rows for mark in row.marks) == 60


def test_a_long_name_is_cut_and_a_chinese_one_by_its_width() -> None:
    english, chinese = (row.label for row in draw([at(0, "x" * 99), at(1, "韦" * 99)], ZONE, WIDE).rows)
    assert english.endswith("…")
    assert chinese.endswith("…")
    assert len(chinese) * 2 <= len(english) + 2


def test_names_stand_above_their_rows_on_a_narrow_drawing() -> None:
    [row] = draw([at(0), at(50)], ZONE, NARROW).rows
    assert row.label_y < row.y - NEAR
    assert drawn(at(0), width=NARROW).get("viewBox", "").startswith(f"0 0 {NARROW} ")


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(HOURS, st.integers(0, 30), st.booleans()), min_size=1, max_size=80), st.sampled_from([WIDE, NARROW]))
def test_every_document_is_drawn_within_the_drawing(found: list[tuple[float, int, bool]], width: int) -> None:
    drawing = draw([at(h, f"Outlet {n}", answers=a) for h, n, a in found], ZONE, width)
    assert sum(mark.count for row in drawing.rows for mark in row.marks) == len(found)
    for row in drawing.rows:
        places = [mark.x for mark in row.marks]
        assert all(0 <= x <= width for x in places)
        assert all(b - a >= NEAR - 0.2 for a, b in itertools.pairwise(places))
        assert 0 < row.y < drawing.height


@settings(max_examples=80, deadline=None)
@given(st.datetimes(timezones=st.just(UTC)), st.timedeltas(timedelta(seconds=1), timedelta(days=4_000_000)))
def test_any_time_in_the_calendar_has_its_place(start: datetime, length: timedelta) -> None:
    last = datetime.max.replace(tzinfo=UTC)
    end = start + length if last - start > length else last
    if start < end:
        point = TimelinePoint("ve-1", "Aldovia", "en", Interval(start, end, "UTC", Ground.TEXT), answers=False)
        assert shapes(drawn(point, at(0)), "carrier") == 2


def test_the_ends_of_the_calendar_break_nothing() -> None:
    ends = Interval(
        datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
        datetime.max.replace(tzinfo=timezone(timedelta(hours=-12))),
        "x",
        Ground.TEXT,
    )
    assert shapes(drawn(TimelinePoint("ve-1", "a", "en", ends, answers=True), zone="Pacific/Auckland"), "answer") == 1


@pytest.mark.parametrize("hours", [0.01, 1, 7, 30, 100, 400, 2000, 20_000, 500_000])
def test_the_axis_is_divided_as_finely_as_there_is_room(hours: float) -> None:
    axis = axis_of([interval(0), interval(hours)], GUTTER, WIDE)
    found = ticks(axis, ZoneInfo(ZONE))
    assert 1 <= len(found) <= (WIDE - GUTTER) // ROOM + 1
    assert all(axis.left <= tick.x <= axis.right for tick in found)


def test_days_begin_at_midnight_of_the_case() -> None:
    axis = Axis(NOON, NOON + 3 * A_DAY, 0, 300)
    assert [tick.words for tick in ticks(axis, ZoneInfo(ZONE))] == ["11 June", "12 June", "13 June"]
    assert ticks(axis, ZoneInfo(ZONE))[0].x == 50.0


def test_a_day_of_23_hours_keeps_its_midnights() -> None:
    spring = datetime(2025, 3, 29, 12, tzinfo=ZoneInfo("Europe/Paris")).astimezone(UTC)
    axis = Axis(spring, spring + 3 * A_DAY, 0, 300)
    assert [tick.words for tick in ticks(axis, ZoneInfo("Europe/Paris"))] == ["30 March", "31 March", "1 April"]
    assert ticks(axis, ZoneInfo("Europe/Paris"))[1].x == pytest.approx(100 * 35 / 24, abs=0.1)


def test_hostile_labels_stay_text() -> None:
    svg = drawn(at(0, "</text><script>alert(1)</script>"), at(50, "\u202ex"))
    assert {e.tag.removeprefix(SVG) for e in svg.iter()} == {"svg", "title", "desc", "g", "line", "text", "circle"}
    assert "⟨U+202E⟩x" in texts(svg)


def test_names_begin_with_the_name_of_the_drawing() -> None:
    assert drawn(at(0)).xpath("//@id") == ["t1-t", "t1-d"]
