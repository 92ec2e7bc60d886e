"""The laws of the gate, one by one. `test_mutations` tries them at random."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from rejoinder.brief import BriefMaterial, check, write_brief
from rejoinder.brief.forms import FORMS
from rejoinder.brief.slots import SLOTS
from rejoinder.errors import BriefRefused, CannotGoOn
from rejoinder.model import Span
from rejoinder.model.briefed import Brief, BriefSentence, SentenceKind
from tests.brief.mutations import sentences, with_sentence
from tests.brief.world import world

Change = Callable[[BriefSentence], BriefSentence]


def refuse(change: Change, form: str, material: BriefMaterial | None = None) -> str:
    """Why the brief is refused when its first sentence of this form is changed."""
    found = material or world()
    brief = write_brief(found)
    old = next(s for s in sentences(brief) if s.form == form)
    with pytest.raises(BriefRefused) as refused:
        check(with_sentence(brief, old, change(old)), found)
    return str(refused.value)


def test_a_brief_as_it_was_written_passes() -> None:
    for desk in ("accused", "accuser", None):
        check(write_brief(world(desk=desk)), world(desk=desk))


def test_a_refusal_is_no_wrong_call() -> None:
    assert issubclass(BriefRefused, CannotGoOn)


def test_a_quotation_is_byte_for_byte() -> None:
    why = refuse(lambda s: replace(s, text=s.text.replace("Strait to", "strait to")), "first")
    assert "not byte for byte" in why
    assert "exact words of a cited span" in why


def test_a_look_alike_character_is_another_character() -> None:
    refuse(lambda s: replace(s, text=s.text.replace("a", "а", 1)), "first")  # the second one is Cyrillic


def test_a_quotation_in_other_marks_is_refused_too() -> None:
    def with_marks(marks: str) -> Change:
        return lambda s: replace(s, text=f"{s.text} {marks[0]}We did it{marks[1]}")

    for marks in ("“”", "‹›", "「」", '""', "«»", "‘’"):
        refuse(with_marks(marks), "first")


def test_an_exact_quotation_is_not_printed_twice() -> None:
    refuse(lambda s: replace(s, text=s.text + s.text[s.text.index("‹") :]), "first")


def test_a_span_beyond_the_text_is_refused() -> None:
    far = (Span(10_000, 10_010),)
    assert "beyond the text" in refuse(lambda s: replace(s, citations=(replace(s.citations[0], spans=far),)), "first")


def test_a_report_needs_its_source_and_its_cue() -> None:
    without_source = refuse(lambda s: replace(s, citations=(replace(s.citations[0], source=None),)), "first")
    without_cue = refuse(lambda s: replace(s, citations=(replace(s.citations[0], cue=None),)), "first")
    assert "places of its statement" in without_source
    assert "places of its statement" in without_cue


def test_an_unknown_version_is_refused_by_name() -> None:
    nowhere = "ve-0123456789abcdef"
    assert nowhere in refuse(lambda s: replace(s, citations=(replace(s.citations[0], version=nowhere),)), "first")


def test_a_quotation_without_a_place_is_refused() -> None:
    assert "needs citations" in refuse(lambda s: replace(s, citations=()), "first")


def test_words_of_another_claim_are_no_words_of_this_one() -> None:
    material = world()
    brief = write_brief(material)
    one, other = brief.items[0].sentences[0], brief.items[1].sentences[0]
    with pytest.raises(BriefRefused, match="is not what"):
        check(with_sentence(brief, one, other), material)


def test_a_count_is_as_many_as_its_ids() -> None:
    assert "miscounts" in refuse(lambda s: replace(s, number=4, text="4 documents carry it."), "documents")
    assert "miscounts" in refuse(lambda s: replace(s, ids=s.ids[:2]), "documents")
    assert "miscounts" in refuse(lambda s: replace(s, ids=(*s.ids[:2], s.ids[0])), "documents")


def test_a_count_lists_what_there_is() -> None:
    assert "do-feed" in refuse(lambda s: replace(s, ids=(*s.ids[:2], "do-feed")), "documents")


def test_a_count_lists_what_it_says_that_it_lists() -> None:
    other = write_brief(world()).opening[0].ids[-1]
    assert "counts others" in refuse(lambda s: replace(s, ids=(*s.ids[:2], other)), "documents")


def test_a_number_in_words_is_a_number() -> None:
    refuse(lambda s: replace(s, text="Seven documents carry it."), "documents")


def test_an_absence_needs_coverage_with_documents_languages_dates_and_recall() -> None:
    form = "no answer in"
    assert "needs coverage" in refuse(lambda s: replace(s, coverage=None), form)

    def covering(**changed: object) -> str:
        return refuse(lambda s: replace(s, coverage=replace(s.coverage, **changed)), form)  # type: ignore[type-var]

    assert "rests on no document" in covering(documents=0)
    assert "how much the reader finds" in covering(recall=())
    assert "from when to when" in covering(earliest=None)
    assert "other documents than were read" in covering(documents=7)
    assert "other documents than were read" in covering(publishers=("The Ghost",))


def test_silence_is_claimed_only_where_there_was_no_answer() -> None:
    material = world()
    brief = write_brief(material)
    answered = next(s for s in sentences(brief) if s.form == "no answer in")
    silent = next(s for s in sentences(brief) if s.form == "no answer")
    with pytest.raises(BriefRefused, match="the ledger has some"):
        check(with_sentence(brief, answered, silent), material)


def test_a_line_is_the_judgements_own_words() -> None:
    assert "is not the approved line" in refuse(lambda s: replace(s, text=s.text + " Really."), "line")
    assert "is not the approved line" in refuse(lambda s: replace(s, judgement="ju-0000000000000000"), "line")
    assert "needs a judgement" in refuse(lambda s: replace(s, judgement=None), "line")


def test_a_line_may_hold_anything_that_its_approver_wrote() -> None:
    material = world()
    odd = replace(material.judgements[0], value="They said “we are 7”; <b>we</b> said no.")
    told = replace(material, judgements=(odd,))
    check(write_brief(told), told)


def test_a_withdrawn_line_is_refused() -> None:
    material = world()
    brief = write_brief(material)
    taken = replace(material.judgements[0], id="ju-0000000000000001", withdraws=material.judgements[0].id, value=None)
    with pytest.raises(BriefRefused, match="approved line"):
        check(brief, replace(material, judgements=(*material.judgements, taken)))


def test_markup_in_our_own_words_is_refused() -> None:
    assert "markup" in refuse(lambda s: replace(s, text=s.text + "<script>"), "first")


def test_markup_in_the_words_of_a_source_is_quoted_as_it_stands() -> None:
    hostile = world()
    brief = write_brief(hostile)
    assert "‹that “the gates”" in "".join(s.text for s in sentences(brief))
    check(brief, hostile)


def test_nobody_says_that_a_person_confirmed_what_none_did() -> None:
    for form in ("first", "documents", "no answer in"):
        assert "no person confirmed" in refuse(lambda s: replace(s, confirmed=True), form)
    assert "no person judged" in refuse(lambda s: replace(s, confirmed=True), "record")


def test_a_form_that_there_is_not_is_refused() -> None:
    assert "no known form" in refuse(lambda s: replace(s, form="verdict"), "first")
    assert "is no count" in refuse(lambda s: replace(s, kind=SentenceKind.COUNT), "first")


def test_a_text_that_was_changed_in_the_ledger_is_no_witness() -> None:
    material = world()
    brief = write_brief(material)
    wire = material.press[0]
    changed = replace(wire, version=replace(wire.version, text=wire.version.text.replace("Trade", "Grade")))
    with pytest.raises(BriefRefused, match="not the one that it was stored with"):
        check(brief, replace(material, press=(changed, *material.press[1:])))


def test_a_brief_for_another_moment_or_desk_is_refused() -> None:
    material = world()
    brief = write_brief(material)
    with pytest.raises(BriefRefused, match="headed"):
        check(replace(brief, desk="Veskaria"), material)


def test_the_reasons_for_a_rank_are_checked_like_sentences() -> None:
    material = world()
    brief = write_brief(material)
    item = replace(brief.items[0], reasons=("they lied again",))
    with pytest.raises(BriefRefused, match="reasons"):
        check(replace(brief, items=(item, *brief.items[1:])), material)


def test_a_claim_that_was_not_traced_cannot_be_spoken_of() -> None:
    material = world()
    brief = write_brief(material)
    with pytest.raises(BriefRefused, match="was not traced"):
        check(brief, replace(material, traces=material.traces[1:]))


def test_an_answer_that_the_trace_hides_is_found_among_the_members() -> None:
    material = world()
    silenced = replace(material.traces[0], answers=(), unanswered_in=material.traces[0].languages)
    mute = replace(material, traces=(silenced, *material.traces[1:]))
    with pytest.raises(BriefRefused, match="were left out"):
        check(write_brief(mute), mute)


def test_an_empty_brief_of_an_empty_case_passes() -> None:
    nothing = replace(world(), claims=(), traces=(), press=(), record=(), evidence=(), judgements=())
    brief = write_brief(nothing)
    assert brief == replace(brief, items=(), opening=())
    check(brief, nothing)


def everything(brief: Brief) -> set[str]:
    return {s.form for s in sentences(brief)}


def test_the_patterns_use_slots_that_there_are_and_no_marks_of_their_own() -> None:
    for name, form in FORMS.items():
        for pattern in (form.pattern, form.one or ""):
            assert set(re.findall(r"{(\w+)}", pattern)) <= set(SLOTS), name
            assert not set(pattern) & set('“”‹›「」«»"<>'), name


def test_a_count_tells_its_number_once_and_no_other() -> None:
    for name, form in FORMS.items():
        if form.kind is SentenceKind.COUNT:
            assert form.pattern.count("{number}") == 1, name
            assert form.one is not None, name
            assert re.findall(r"\d+", form.pattern) == [], name
            assert re.findall(r"\d+", form.one) == ["1"], name


def test_numbers_agree_with_their_nouns_and_verbs() -> None:
    for name, form in FORMS.items():
        if form.one:
            assert not re.search(
                r"1 (documents|outlets|claims|languages|statements)\b|1 [\w ]+ (are|carry|have|were)\b", form.one
            ), name
            assert not re.search(r"\{number\} (document|outlet|claim|statement) ", form.pattern), name
