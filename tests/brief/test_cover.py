"""What counts and absences rest on."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.brief.cover import cover, covered
from rejoinder.model import Language
from rejoinder.trace.coverage import coverage_of
from tests.brief.world import NOON, RECALL, read, version, world


def test_an_edited_document_counts_once() -> None:
    material = world()
    assert len(material.press) == 9
    assert cover(material).documents == 8


def test_the_record_is_no_coverage() -> None:
    material = world()
    assert cover(replace(material, record=())) == cover(material)


def test_the_whole_is_what_tracing_says_too() -> None:
    material = world()
    assert cover(material) == coverage_of(material.press, RECALL)


def test_a_part_counts_only_its_languages() -> None:
    part = cover(world(), ["zh"])
    assert part.languages == (("zh", 1),)
    assert part.publishers == ("北风日报",)
    assert part.recall == (("zh", 0.78),)


def test_nothing_read_covers_nothing() -> None:
    nothing = cover(replace(world(), press=()))
    assert (nothing.documents, nothing.earliest, nothing.recall) == (0, None, ())


def test_a_coverage_says_of_how_many_when_and_how_well() -> None:
    assert covered(cover(world(), ["zh"]), "UTC") == (
        "1 document of 1 outlet between 10 June 2031, 07:00 and 10 June 2031, 07:01; "
        "the reader finds about 78% of statements in Chinese"
    )


def test_what_could_not_be_read_is_told() -> None:
    material = replace(world(), unread=2, skipped=1)
    assert covered(cover(material), "UTC").endswith("; 3 more documents could not be read")
    assert covered(cover(replace(material, unread=0)), "UTC").endswith("; 1 more document could not be read")


def test_documents_without_outlet_or_time_are_counted_and_no_more() -> None:
    material = replace(world(), press=(read(0, version("x", None, "Quiet.", after=None)),))
    assert covered(cover(material), "UTC") == "1 document; the reader finds about 81% of statements in English"


@given(st.lists(st.tuples(st.sampled_from(list(Language)), st.floats(0, 1000)), min_size=1, max_size=12))
def test_the_parts_add_up_to_the_whole(found: list[tuple[Language, float]]) -> None:
    reads = [
        read(at, version(str(at), None, f"Text {at}.", after=after, language=lang)) for at, (lang, after) in enumerate(found)
    ]
    material = replace(world(), press=tuple(reads))
    whole = cover(material)
    parts = [cover(material, [language]) for language, _ in whole.languages]
    assert sum(part.documents for part in parts) == whole.documents == len(found)
    assert min(part.earliest or "" for part in parts) >= (whole.earliest or "") >= NOON.isoformat()
