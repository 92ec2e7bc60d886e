from collections.abc import Callable

import pytest

from rejoinder.clean import Extract, Limits, clean, extract, origin
from rejoinder.clean.assemble import Surroundings
from rejoinder.model import Capture, Cleaned, Given, Ground, Language, Skipped, SkipReason, Source, Stage, ids
from rejoinder.model.source import NOTHING_GIVEN

Clean = Callable[..., Cleaned]
TEXT = "Aldovia's minister denied the report about the talks with Veskar."
HERALD = Source(ids.source_id("The Veskar Herald"), "The Veskar Herald", language=Language.JA, zone="Asia/Tokyo")


def test_the_origin_names_what_the_outcome_depends_on() -> None:
    made_by = origin()
    assert made_by.stage is Stage.CLEAN
    assert {"rejoinder", "trafilatura", "pypdfium2", "py3langid", "lxml"} <= {name for name, _ in made_by.parts}
    assert made_by.parts == tuple(sorted(made_by.parts))
    assert origin() == made_by


def test_cleaning_twice_gives_the_same(cleaned: Clean) -> None:
    assert cleaned(TEXT) == cleaned(TEXT)


def test_a_version_belongs_to_its_document_and_capture(cleaned: Clean) -> None:
    found = cleaned(TEXT)
    assert found.version.document == found.document.id
    assert found.version.id == ids.version_id(found.document.id, ids.text_digest(TEXT))
    assert (found.version.capture or "").startswith("ca-")


def test_a_file_without_address_or_id_is_known_by_its_place(cleaned: Clean) -> None:
    assert cleaned(TEXT, location="/saved/a.txt").document.key == "/saved/a.txt"


def test_a_given_id_comes_before_the_place_and_an_address_before_both(cleaned: Clean) -> None:
    assert cleaned(TEXT, given=Given(id="v-7")).document.key == "v-7"
    assert cleaned(TEXT, given=Given(id="v-7", url="https://HERALD.example/a#b")).document.key == "https://herald.example/a"
    assert cleaned(TEXT, location="https://herald.example/a?fbclid=7").document.key == "https://herald.example/a"


@pytest.mark.parametrize(
    ("given", "around", "zone"),
    [
        (Given(published="2025-01-13", zone="Asia/Taipei"), Surroundings("Europe/Paris", HERALD), "Asia/Taipei"),
        (Given(published="2025-01-13"), Surroundings("Europe/Paris", HERALD), "Asia/Tokyo"),
        (Given(published="2025-01-13"), Surroundings("Europe/Paris"), "Europe/Paris"),
        (Given(published="2025-01-13"), Surroundings(), "UTC"),
        (Given(published="2025-01-13T10:00:00-05:00", zone="Asia/Taipei"), Surroundings(source=HERALD), "-05:00"),
    ],
)
def test_the_nearest_zone_counts(cleaned: Clean, given: Given, around: Surroundings, zone: str) -> None:
    published = cleaned(TEXT, given=given, around=around).version.published
    assert published is not None
    assert published.zone == zone


def test_a_zone_that_is_none_is_named_and_the_next_one_taken(cleaned: Clean) -> None:
    found = cleaned(TEXT, given=Given(published="2025-01-13", zone="../../etc/passwd"), around=Surroundings(source=HERALD))
    assert [(loss.field, loss.reason) for loss in found.skipped] == [("zone", SkipReason.BAD_FIELD)]
    assert found.version.published is not None
    assert found.version.published.zone == "Asia/Tokyo"


def test_a_known_source_publishes_and_says_the_language_of_kanji_alone(cleaned: Clean) -> None:
    version = cleaned("外相辞任表明", around=Surroundings(source=HERALD)).version
    assert (version.publisher, version.language) == ("The Veskar Herald", Language.JA)


def test_kanji_alone_from_nobody_known_is_named(skipped: Callable[..., Skipped]) -> None:
    found = skipped("首相外交")
    assert found.reason is SkipReason.UNKNOWN_LANGUAGE
    assert "say its language" in found.detail


def test_an_address_with_a_date_dates_a_text_that_says_nothing(cleaned: Clean) -> None:
    published = cleaned(TEXT, location="https://herald.example/2025/01/13/a").version.published
    assert published is not None
    assert (published.ground, published.earliest.isoformat()) == (Ground.ADDRESS, "2025-01-13T00:00:00+00:00")


def test_a_date_in_the_future_in_an_address_is_named(cleaned: Clean) -> None:
    found = cleaned(TEXT, location="https://herald.example/2031/01/13/a")
    assert [loss.reason for loss in found.skipped] == [SkipReason.BAD_DATE]
    assert found.version.published is not None
    assert found.version.published.ground is Ground.FIRST_SEEN


def test_an_address_that_is_none_is_named(cleaned: Clean) -> None:
    found = cleaned(b'{"text":"Aldovia denied the report.","url":"herald dot example"}', "application/x-rejoinder-row")
    assert [(loss.field, loss.reason) for loss in found.skipped] == [("url", SkipReason.BAD_FIELD)]


def test_what_nothing_reads_is_named(skipped: Callable[..., Skipped]) -> None:
    found = skipped(TEXT, "image/png")
    assert (found.reason, found.stage, found.item) == (SkipReason.UNKNOWN_TYPE, Stage.CLEAN, "/saved/a.txt")


def test_a_text_above_the_limit_is_named(cleaned: Clean) -> None:
    made = cleaned(TEXT).version
    capture = Capture(made.capture or "", "", len(TEXT), "text/plain", "/saved/a.txt", made.published.earliest, NOTHING_GIVEN)  # type: ignore[union-attr]
    found = clean(capture, TEXT.encode(), limits=Limits(max_characters=10))
    assert isinstance(found, Skipped)
    assert found.reason is SkipReason.TOO_LARGE


def test_an_extract_says_what_a_capture_holds_in_any_language(cleaned: Clean) -> None:
    russian = "Министр иностранных дел опроверг сообщения о переговорах."
    made = cleaned(TEXT).version
    capture = Capture(made.capture or "", "", 0, "text/plain", "/saved/a.txt", made.published.earliest, NOTHING_GIVEN)  # type: ignore[union-attr]
    found = extract(capture, russian.encode())
    assert isinstance(found, Extract)
    assert (found.text, found.language) == (russian, "ru")
    assert isinstance(clean(capture, russian.encode()), Skipped)
    assert isinstance(extract(capture, b" "), Skipped)
