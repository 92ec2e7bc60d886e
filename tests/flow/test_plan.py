"""Who publishes a capture, as far as the case knows."""

from datetime import UTC, datetime
from pathlib import Path

from rejoinder.flow import Plan
from rejoinder.model import NOTHING_GIVEN, Capture, Case, Given, Source

HERALD = Source("so-1", "Daily Herald", url="https://www.herald.example/news")
TIMES = Source("so-2", "Veskar Times")
PLAN = Plan(Case(Path(), "shoal", sources=(HERALD, TIMES)))


def source_of(location: str, given: Given = NOTHING_GIVEN) -> Source | None:
    return PLAN.source_of(Capture("ca-1", "0", 1, "text/plain", location, datetime(2025, 1, 1, tzinfo=UTC), given))


def test_a_source_is_known_by_its_name_case_aside() -> None:
    assert source_of("a.txt", Given(publisher=" daily herald")) == HERALD


def test_a_source_is_known_by_the_host_of_the_address() -> None:
    assert source_of("https://herald.example/a.html") == HERALD
    assert source_of("a.html", Given(url="https://www.herald.example/a.html")) == HERALD


def test_a_name_that_is_given_counts_more_than_an_address() -> None:
    assert source_of("https://herald.example/a.html", Given(publisher="Veskar Times")) == TIMES
    assert source_of("https://herald.example/a.html", Given(publisher="Somebody Else")) is None


def test_a_file_has_no_source() -> None:
    assert source_of("/news/herald.example/a.html") is None


def test_an_address_that_is_none_has_no_source() -> None:
    assert source_of("http://[herald") is None
