"""Original words and the marks round them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.brief.quoting import LONGEST, QUOTED, REPORTED, cite, marks_of, prose, shortened, shown, words
from rejoinder.errors import BriefRefused
from rejoinder.model import Form, Span
from tests.brief.world import Says, statement, version
from tests.growth import assert_linear

TEXT = "Before. “We saw it, and said “no” twice,” she said. 「海は静かだ」と述べた。"


def test_a_report_shows_its_content_byte_for_byte() -> None:
    one = version("a", "The Quay", TEXT)
    found = statement(one, Says("We saw it"))
    assert [span.of(TEXT) for span in shown(found, TEXT)] == ["We saw it"]


def test_a_direct_quotation_leaves_the_documents_own_outer_marks_aside() -> None:
    one = version("a", "The Quay", TEXT)
    found = statement(one, Says("“We saw it, and said “no” twice,”", form=Form.DIRECT))
    assert [span.of(TEXT) for span in shown(found, TEXT)] == ["We saw it, and said “no” twice,"]


def test_a_direct_quotation_of_marks_alone_is_shown_as_it_is() -> None:
    one = version("a", "The Quay", "“”“” she said")
    found = statement(one, Says("“”“”", form=Form.DIRECT))
    assert shown(found, one.text) == found.content


def test_a_long_statement_is_cut_between_words() -> None:
    text = "word " * 1000
    found = statement(version("a", None, text), Says(text.strip()))
    (span,) = shown(found, text)
    assert span.end - span.start <= LONGEST
    assert text[span.end] == " "


def test_a_long_statement_without_spaces_is_cut_at_the_limit() -> None:
    text = "海" * 2000
    found = statement(version("a", None, text), Says(text))
    assert shown(found, text) == (Span(0, LONGEST),)


def test_several_spans_share_the_limit() -> None:
    text = "a" * 100
    assert shortened((Span(0, 40), Span(50, 90)), text, 60) == (Span(0, 40), Span(50, 70))
    assert shortened((Span(0, 40), Span(50, 90)), text, 40) == (Span(0, 40),)


def test_left_out_words_leave_an_ellipsis_outside_the_marks() -> None:
    assert words((Span(0, 2), Span(4, 6)), "abXXcd", REPORTED) == "‹ab› … ‹cd›"


def test_quotation_marks_are_for_what_the_document_quotes_throughout() -> None:
    one = version("a", None, TEXT)
    assert marks_of(statement(one, Says("We saw it", form=Form.DIRECT))) == QUOTED
    assert marks_of(statement(one, Says("We saw it", form=Form.MIXED))) == REPORTED
    assert marks_of(statement(one, Says("We saw it", form=Form.INDIRECT))) == REPORTED
    assert marks_of(None) == REPORTED


def test_a_citation_holds_source_cue_and_statement() -> None:
    one = version("a", None, TEXT)
    found = statement(one, Says("We saw it", "she", "said"))
    place = cite(found, one)
    assert (place.version, place.source, place.cue, place.statement) == (one.id, found.source, found.cue, found.id)


def test_prose_is_what_is_not_marked() -> None:
    assert prose("She says: “We saw it” here", ["We saw it"]) == "She says:  here"
    assert prose("It’s hers", []) == "It’s hers"


def test_a_passage_may_hold_marks_of_its_own() -> None:
    passage = "that “the ‹gates›” of 「海」 were shut"
    assert prose(f"X says: ‹{passage}›", [passage]) == "X says: "


def test_the_longest_passage_that_fits_is_taken() -> None:
    assert prose("‹ab› … ‹ab› cd›", ["ab", "ab› cd"]) == " … "


@pytest.mark.parametrize(
    "sentence",
    [
        "X says: “We saw them”",
        "X says: ‹We saw it ›",
        "X says: “We saw it›",
        "X says: “We saw it",
        "X says: We saw it”",
        'X says: "We saw it"',
        "X says: «We saw it»",
        "X says: 「We saw it」",
        "X says: ‘We saw it’",
        "X says: “We saw it” “more”",
        "X says: “”",
        "“",
    ],
)
def test_a_mark_round_other_words_is_refused(sentence: str) -> None:
    with pytest.raises(BriefRefused):
        prose(sentence, ["We saw it"])


def test_a_refusal_shows_where_and_what_would_be_right() -> None:
    with pytest.raises(BriefRefused, match=r"“We saw them.*not byte for byte.*must be the exact words"):
        prose("X says: “We saw them”", ["We saw it"])


@given(st.text(min_size=1, max_size=60), st.text(alphabet="abc .,:’", max_size=30))
def test_any_passage_passes_between_marks_and_leaves_the_rest(passage: str, rest: str) -> None:
    assert prose(f"{rest}‹{passage}›{rest}", [passage]).replace(rest, "") in ("", *rest)


@given(st.text(min_size=1, max_size=40), st.integers(0, 39), st.characters(exclude_categories=["Cs"]))
def test_no_altered_passage_passes(passage: str, at: int, char: str) -> None:
    altered = passage[: at % len(passage)] + char + passage[at % len(passage) + 1 :]
    if altered != passage and not any(mark in altered + passage for mark in "‹›“”"):
        with pytest.raises(BriefRefused):
            prose(f"‹{altered}›", [passage])


def test_a_sentence_of_nothing_but_marks_takes_time_in_proportion() -> None:
    def refuse(sentence: str) -> None:
        with pytest.raises(BriefRefused):
            prose(sentence, ["y" * 1000])

    assert_linear(refuse, lambda size: "x" * size + "‹" * size, size=200_000)
