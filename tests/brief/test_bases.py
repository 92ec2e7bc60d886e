"""What each form of sentence may rest on."""

from collections.abc import Mapping
from dataclasses import replace

from rejoinder.brief import bases, overall
from rejoinder.brief.forms import FORMS
from rejoinder.brief.laws import ABSENT
from rejoinder.brief.material import Known, know
from rejoinder.brief.timeline import timeline
from rejoinder.model.briefed import SentenceKind
from rejoinder.model.ids import source_id
from rejoinder.model.material import ReadVersion
from tests.brief.world import NOON, Names, of, press, world

CLOSED, COUNTED, GATES, FERRY, WEATHER = range(5)


def known_and(claim: int, *, desk: str | None = "accused") -> tuple[Known, str, Mapping[str, ReadVersion]]:
    material = world(desk=desk)
    return know(material), material.claims[claim].id, press(Names())


def test_carriers_copies_and_outlets_are_counted_apart() -> None:
    known, claim, reads = known_and(CLOSED)
    carrying = [reads[key].version for key in ("wire", "copy", "zh")]
    assert bases.documents(known, claim) == tuple(version.document for version in carrying)
    assert bases.copies(known, claim) == (carrying[1].document,)
    assert bases.outlets(known, claim) == tuple(source_id(version.publisher or "") for version in carrying)
    assert bases.languages(known, claim) == ("en", "zh")


def test_an_outlet_without_a_name_is_no_outlet() -> None:
    known, claim, _ = known_and(WEATHER)
    assert bases.documents(known, claim)
    assert bases.outlets(known, claim) == ()


def test_one_outlet_with_two_documents_is_one() -> None:
    material = world()
    known = know(material)
    trace = material.traces[CLOSED]
    same = tuple(replace(carrier, publisher="The Quay") for carrier in trace.carriers)
    again = replace(known, traces={**known.traces, trace.claim: replace(trace, carriers=same)})
    assert bases.outlets(again, trace.claim) == (source_id("The Quay"),)


def test_only_the_labelled_outlet_is_state_media() -> None:
    known, claim, _ = known_and(CLOSED)
    assert bases.state_media(known, claim) == (source_id("北风日报"),)
    assert bases.labelled(known, "北风日报") == "Register of Broadcasters of Ostmark (2030-11-02)"
    assert bases.labelled(known, "The Quay") is None


def test_the_first_is_the_exemplar_in_the_first_document() -> None:
    known, claim, reads = known_and(CLOSED)
    assert bases.first(known, claim) == bases.seen(known, claim) == (of(reads, "wire").id,)


def test_an_exemplar_that_did_not_come_first_is_only_seen() -> None:
    known, claim, reads = known_and(CLOSED)
    trace = known.traces[claim]
    turned = replace(known, traces={**known.traces, claim: replace(trace, carriers=trace.carriers[::-1])})
    assert bases.first(turned, claim) == ()
    assert bases.seen(turned, claim) == (of(reads, "wire").id,)


def test_each_further_language_has_its_pioneer() -> None:
    known, claim, reads = known_and(CLOSED)
    assert bases.reached(known, claim) == (of(reads, "zh").id,)
    known, claim, _ = known_and(GATES)
    assert bases.reached(known, claim) == ()


def test_words_are_gone_when_the_last_text_lacks_them() -> None:
    known, claim, reads = known_and(FERRY)
    assert bases.gone(known, claim) == (of(reads, "ferry").id,)
    known, claim, _ = known_and(CLOSED)
    assert bases.gone(known, claim) == ()


def test_words_that_the_last_text_still_has_are_not_gone() -> None:
    known, claim, reads = known_and(FERRY)
    kept = replace(reads["edited"].version, text="A ferry ran aground at Tessel, as was said.")
    again = replace(known, latest={**known.latest, kept.document: kept})
    assert bases.gone(again, claim) == ()


def test_who_speaks_for_the_desk_and_of_it() -> None:
    known, claim, _ = known_and(CLOSED, desk="accused")
    assert (bases.own(known, claim), bases.about_desk(known, claim), bases.answered_by_desk(known, claim)) == (False, True, True)
    known, claim, _ = known_and(CLOSED, desk="accuser")
    assert (bases.own(known, claim), bases.about_desk(known, claim), bases.answered_by_desk(known, claim)) == (True, False, False)
    known, claim, _ = known_and(CLOSED, desk=None)
    assert (bases.own(known, claim), bases.about_desk(known, claim)) == (False, False)


def test_the_whole_case_is_counted_since_the_moment_asked_about() -> None:
    assert len(overall.documents(know(world()))) == 8
    assert len(overall.documents(know(world(since=NOON.replace(day=12))))) == 3
    assert overall.languages(know(world())) == ("en", "ja", "zh")


def test_claims_about_the_desk_new_and_unanswered_are_parts_of_those_about_it() -> None:
    for desk in ("accused", "accuser", None):
        for since in (None, NOON, NOON.replace(day=12)):
            known = know(world(desk=desk, since=since))
            found = set(overall.about(known))
            for part in (overall.new, overall.unanswered, overall.unanswered_by_desk):
                assert set(part(known)) <= found


def test_every_form_has_a_law() -> None:
    """A count must have something that it counts, a quotation what it may cite, an absence what bears it out."""
    laws = {
        SentenceKind.COUNT: {*bases.COUNTED, *overall.COUNTED, "left out"},
        SentenceKind.QUOTATION: {*bases.QUOTED, "record", "record judged"},
        SentenceKind.ABSENCE: set(ABSENT),
    }
    for kind, known in laws.items():
        assert {name for name, form in FORMS.items() if form.kind is kind} == known


def test_a_timeline_shows_carriers_and_answers_in_order() -> None:
    known, claim, reads = known_and(CLOSED)
    points = timeline(known, claim)
    assert [(point.version, point.answers) for point in points] == [
        (reads[key].version.id, key == "ja") for key in ("wire", "copy", "zh", "ja")
    ]
    assert [point.language for point in points] == ["en", "en", "zh", "ja"]


def test_a_document_without_a_time_is_not_on_the_timeline() -> None:
    known, claim, _ = known_and(GATES)
    trace = known.traces[claim]
    timeless = tuple(replace(carrier, published=None) for carrier in trace.carriers)
    again = replace(known, traces={**known.traces, claim: replace(trace, carriers=timeless)})
    assert timeline(again, claim) == ()


def test_an_outlet_brings_no_marks_onto_the_timeline() -> None:
    known, claim, _ = known_and(GATES)
    trace = known.traces[claim]
    named = tuple(replace(carrier, publisher='<b>"Quay"</b>') for carrier in trace.carriers)
    again = replace(known, traces={**known.traces, claim: replace(trace, carriers=named)})
    assert [point.label for point in timeline(again, claim)] == ["b Quay /b"]
