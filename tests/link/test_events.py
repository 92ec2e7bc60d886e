"""Reports of one event are held together, across documents and languages."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.events import Report, group_events, is_same
from rejoinder.model import (
    Event,
    EventKind,
    EventStatus,
    Ground,
    Interval,
    Language,
    PloverRoot,
    Span,
    TimeValue,
    Version,
)
from rejoinder.model.ids import text_digest, version_id
from rejoinder.read.reader import Reader
from tests.growth import assert_linear

DAY = datetime(2025, 3, 3, tzinfo=UTC)
STATES = {"Petr Halvik": "Aldovia", "Ilse Brandt": "Veskar", "Ada Sorn": "Aldovia"}
SIDES = st.sampled_from([*STATES, "Aldovia", "Veskar", None])


def report(place: int, actor: str | None, target: str | None, *, day: int | None = 0, **slots: object) -> Report:
    at = None
    if day is not None:
        start = DAY + timedelta(days=day)
        at = TimeValue(start.date().isoformat(), start, start + timedelta(days=1))
    published = Interval(DAY + timedelta(days=1), DAY + timedelta(days=2), "UTC", Ground.GIVEN)
    given = {"kind": EventKind.MEETING, "status": EventStatus.HAPPENED, "actor_name": actor, "target_name": target, "at": at}
    event = Event(id=f"ev-{place:02}", plover=PloverRoot.CONSULT, trigger=(Span(0, 1),), **given | slots)  # type: ignore[arg-type]
    return Report(event, published)


def grouped(*reports: Report) -> list[list[str]]:
    return [list(happening.reports) for happening in group_events(reports, STATES.get)]


def test_ten_reports_of_one_event_are_one_event() -> None:
    assert grouped(*(report(i, "Petr Halvik", "Ilse Brandt") for i in range(10))) == [[f"ev-{i:02}" for i in range(10)]]


def test_talks_have_no_direction_and_criticism_has_one() -> None:
    here, there = report(0, "Aldovia", "Veskar"), report(1, "Veskar", "Aldovia")
    assert grouped(here, there) == [["ev-00", "ev-01"]]
    kind = EventKind.CRITICISE
    assert grouped(report(0, "Aldovia", "Veskar", kind=kind), report(1, "Veskar", "Aldovia", kind=kind)) == [["ev-00"], ["ev-01"]]


def test_a_state_and_who_acts_for_it_are_one_side() -> None:
    assert grouped(report(0, "Petr Halvik", "Ilse Brandt"), report(1, "Aldovia", "Veskar")) == [["ev-00", "ev-01"]]


def test_two_persons_of_one_state_are_two() -> None:
    assert grouped(report(0, "Petr Halvik", "Ilse Brandt"), report(1, "Ada Sorn", "Ilse Brandt")) == [["ev-00"], ["ev-01"]]


def test_another_day_another_kind_another_target_are_other_events() -> None:
    first = report(0, "Aldovia", "Veskar")
    assert len(grouped(first, report(1, "Aldovia", "Veskar", day=1))) == 2
    assert len(grouped(first, report(1, "Aldovia", "Veskar", kind=EventKind.VISIT))) == 2
    assert len(grouped(first, report(1, "Aldovia", "Norland"))) == 2
    assert len(grouped(first, report(1, "Aldovia", None))) == 2


def test_a_plan_is_not_what_happened_and_an_allegation_is_a_report() -> None:
    first = report(0, "Aldovia", "Veskar")
    assert len(grouped(first, report(1, "Aldovia", "Veskar", status=EventStatus.PLANNED))) == 2
    assert len(grouped(first, report(1, "Aldovia", "Veskar", status=EventStatus.ALLEGED))) == 1
    assert len(grouped(first, report(1, "Aldovia", "Veskar", status=EventStatus.DENIED))) == 1


def test_an_event_without_a_time_is_as_fresh_as_its_document() -> None:
    assert len(grouped(report(0, "Aldovia", "Veskar"), report(1, "Aldovia", "Veskar", day=None))) == 1
    assert len(grouped(report(0, "Aldovia", "Veskar", day=-30), report(1, "Aldovia", "Veskar", day=None))) == 2


def test_what_nothing_places_in_time_stays_alone() -> None:
    timeless = Report(report(0, "Aldovia", "Veskar", day=None).event)
    assert not is_same(timeless, timeless, STATES.get)
    assert len(group_events([timeless, report(1, "Aldovia", "Veskar")], STATES.get)) == 2


def test_what_names_neither_side_stays_alone() -> None:
    assert len(grouped(report(0, None, None), report(1, None, None))) == 2
    assert len(grouped(report(0, "Aldovia", None), report(1, "Aldovia", None))) == 1


def test_what_was_some_time_in_a_year_is_not_known_to_be_what_was_on_a_day() -> None:
    year = TimeValue("2025", datetime(2025, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))
    month = TimeValue("2025-03", datetime(2025, 3, 1, tzinfo=UTC), datetime(2025, 4, 1, tzinfo=UTC))
    day = report(0, "Aldovia", "Veskar")
    assert len(grouped(day, report(1, "Aldovia", "Veskar", at=year))) == 2
    assert len(grouped(day, report(1, "Aldovia", "Veskar", at=month))) == 1


def test_a_time_that_two_days_have_in_common_does_not_make_them_one() -> None:
    month = TimeValue("2025-03", datetime(2025, 3, 1, tzinfo=UTC), datetime(2025, 4, 1, tzinfo=UTC))
    days = [report(i, "Aldovia", "Veskar", day=i) for i in range(2)]
    assert sorted(map(len, grouped(*days, report(2, "Aldovia", "Veskar", at=month)))) == [1, 2]


def test_one_day_written_in_two_zones_is_one_day() -> None:
    far = timezone(timedelta(hours=14))
    there = TimeValue("2025-03-04", datetime(2025, 3, 4, tzinfo=far), datetime(2025, 3, 5, tzinfo=far))
    assert len(grouped(report(0, "Aldovia", "Veskar"), report(1, "Aldovia", "Veskar", at=there))) == 1


def test_only_a_report_that_says_so_makes_it_happen() -> None:
    def status(*told: EventStatus) -> EventStatus:
        rows = [report(i, "Aldovia", "Veskar", status=one) for i, one in enumerate(told)]
        (happening,) = group_events(rows, STATES.get)
        return happening.status

    assert status(*[EventStatus.ALLEGED] * 10) is EventStatus.ALLEGED
    assert status(EventStatus.DENIED, EventStatus.ALLEGED) is EventStatus.ALLEGED
    assert status(EventStatus.DENIED, EventStatus.HAPPENED, EventStatus.ALLEGED) is EventStatus.HAPPENED
    assert status(EventStatus.DENIED) is EventStatus.DENIED
    assert status(EventStatus.PLANNED) is EventStatus.PLANNED


@pytest.mark.slow
@pytest.mark.parametrize("apart", [0, 1])
def test_the_time_for_many_reports_grows_as_they_do(apart: int) -> None:
    def make(size: int) -> list[Report]:
        return [report(i, "Aldovia", "Veskar", day=i * apart) for i in range(size)]

    assert_linear(lambda reports: group_events(reports, STATES.get), make, size=3200)


def test_a_plan_without_a_time_is_not_held_to_be_fresh() -> None:
    plans = [report(i, "Aldovia", "Veskar", day=None, status=EventStatus.PLANNED) for i in range(2)]
    assert len(grouped(*plans)) == 2


def test_reasons_say_what_the_sides_have_in_common() -> None:
    same = group_events([report(0, "Aldovia", "Veskar"), report(1, "Veskar", "Aldovia")], STATES.get)[0]
    assert same.reasons == ("each tells of one kind of event (meeting) at one time", "between the same two sides")
    other = group_events([report(0, "Petr Halvik", "Veskar"), report(1, "Aldovia", "Veskar")], STATES.get)[0]
    assert other.reasons[1] == "between the same states, or those who act for them"
    assert group_events([report(0, "Aldovia", "Veskar")], STATES.get)[0].reasons == ()


def test_a_happening_keeps_its_name_as_it_grows() -> None:
    first = report(0, "Aldovia", "Veskar")
    alone, grown = (group_events(reports, STATES.get)[0] for reports in ([first], [report(1, "Aldovia", "Veskar"), first]))
    assert (alone.id, alone.exemplar) == (grown.id, grown.exemplar)
    assert grown.id.startswith("ha-")


def test_no_reports_give_no_happenings() -> None:
    assert group_events([], STATES.get) == ()


def test_the_order_of_arrival_does_not_matter() -> None:
    reports = [report(0, "Aldovia", "Veskar"), report(1, "Petr Halvik", "Ilse Brandt"), report(2, "Ada Sorn", "Veskar")]
    assert len({group_events(order, STATES.get) for order in permutations(reports)}) == 1


@given(st.lists(st.tuples(SIDES, SIDES, st.sampled_from([0, 1, None])), max_size=12))
def test_every_report_is_in_one_happening(rows: list[tuple[str | None, str | None, int | None]]) -> None:
    reports = [report(i, actor, target, day=day) for i, (actor, target, day) in enumerate(rows)]
    held = [id_ for happening in group_events(reports, STATES.get) for id_ in happening.reports]
    assert sorted(held) == [r.event.id for r in reports]


def test_readings_in_three_languages_tell_of_one_call() -> None:
    texts = {
        Language.EN: "Xi Jinping spoke by phone with Donald Trump on Monday.",
        Language.JA: "習近平国家主席は3日、トランプ米大統領と電話会談した。",
        Language.ZH_HANS: "3月3日，习近平主席同美国总统特朗普通电话。",
    }
    published = Interval(DAY + timedelta(days=1), DAY + timedelta(days=2), "UTC", Ground.GIVEN)
    reader, reports = Reader.standard(), []
    for language, text in texts.items():
        version = Version(version_id("do", text_digest(text)), "do", None, text, language, published=published)
        reports += [Report(event, published) for event in reader.read(version).events]
    assert [len(happening.reports) for happening in group_events(reports, STATES.get)] == [3]
