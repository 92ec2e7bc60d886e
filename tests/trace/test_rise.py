"""The rise and fall of a narrative."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Interval
from rejoinder.model.linked import Claim, Copies, CopyKind, Linked
from rejoinder.model.material import ReadVersion
from rejoinder.model.told import Narrative, NarrativeMember
from rejoinder.model.traced import NarrativeTrace
from rejoinder.trace import coverage_of, rise_of, trace
from rejoinder.trace.rise import MOST_DAYS, day_of

Article = Callable[..., ReadVersion]
MakeClaim = Callable[..., Claim]
DAY = 24.0


def rise(made: list[ReadVersion], *claims: Claim, copies: tuple[Copies, ...] = (), zone: str = "UTC") -> NarrativeTrace:
    traces = {t.claim: t for t in trace(Linked(copies=copies, claims=claims), made, lambda _: None)}
    members = tuple(NarrativeMember(claim.id, ()) for claim in claims)
    narrative = Narrative("nr-1", "A story", None, claims[0].id if claims else None, members)
    return rise_of(narrative, traces, made, coverage_of(made, ()), zone=zone)


def counts(found: NarrativeTrace) -> list[tuple[int, int]]:
    return [(day.documents, day.read) for day in found.days]


def test_documents_are_counted_by_day_beside_what_was_read(article: Article, claim: MakeClaim) -> None:
    made = [article("a", 1), article("b", 5), article("other", 6), article("c", 2 * DAY + 1)]
    found = rise(made, claim("a", "b", "c"))
    assert counts(found) == [(2, 3), (0, 0), (1, 1)]
    assert found.peak == date(2025, 3, 5)
    assert found.coverage.documents == 4


def test_the_days_go_on_to_the_last_that_was_read(article: Article, claim: MakeClaim) -> None:
    assert counts(rise([article("a", 1), article("other", 3 * DAY)], claim("a"))) == [(1, 1), (0, 0), (0, 0), (0, 1)]


def test_a_document_tells_a_narrative_once_however_many_of_its_claims_it_carries(article: Article, claim: MakeClaim) -> None:
    assert counts(rise([article("a", 1)], claim("a"), claim("a"))) == [(1, 1)]


def test_copies_are_told_apart(article: Article, claim: MakeClaim) -> None:
    made = [article("a", 1), article("b", 2)]
    copied = (Copies("co-1", CopyKind.EXACT, "a", ("a", "b"), ()),)
    (day,) = rise(made, claim("a", "b"), copies=copied).days
    assert (day.documents, day.copies, day.outlets) == (2, 1, 2)


def test_a_day_is_the_cases_day(article: Article, claim: MakeClaim) -> None:
    made = [article("a", 16)]
    assert rise(made, claim("a")).peak == date(2025, 3, 5)
    assert rise(made, claim("a"), zone="Asia/Tokyo").peak == date(2025, 3, 6)


def test_what_has_no_date_is_counted_apart(article: Article, claim: MakeClaim) -> None:
    found = rise([article("a", None), article("b", 1)], claim("a", "b"))
    assert (counts(found), found.undated) == ([(1, 1)], 1)


def test_a_time_wider_than_a_day_is_on_no_day(within: Callable[..., Interval]) -> None:
    assert day_of(within(0, 25), "UTC") is None
    assert day_of(within(0, 24), "UTC") == date(2025, 3, 5)
    assert day_of(None, "UTC") is None


def test_a_narrative_that_nobody_tells_has_no_days(article: Article) -> None:
    found = rise([article("a", 1)])
    assert (found.days, found.peak, found.undated) == ((), None, 0)


def test_no_more_days_are_told_than_ten_years_have(article: Article, claim: MakeClaim) -> None:
    found = rise([article("a", 0), article("b", DAY * 2 * MOST_DAYS)], claim("a", "b"))
    assert len(found.days) == MOST_DAYS
    assert found.days[-1].documents == 1


@given(st.lists(st.integers(0, 200), min_size=1, max_size=8))
def test_every_dated_document_is_on_one_day_and_no_day_is_left_out(article: Article, claim: MakeClaim, hours: list[int]) -> None:
    made = [article(f"d{n}", hour) for n, hour in enumerate(hours)]
    found = rise(made, claim(*(f"d{n}" for n in range(len(made)))))
    assert sum(day.documents for day in found.days) == len(made) == sum(day.read for day in found.days)
    assert [b.day.toordinal() - a.day.toordinal() for a, b in zip(found.days, found.days[1:], strict=False)] == [1] * (
        len(found.days) - 1
    )


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/Lima"])
def test_the_peak_is_the_first_of_the_highest_days(article: Article, claim: MakeClaim, zone: str) -> None:
    made = [article("a", 30), article("b", 3 * DAY)]
    found = rise(made, claim("a", "b"), zone=zone)
    assert found.peak == found.days[0].day
