from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Given, Span, ids

TEXT = st.text(max_size=40)


def test_an_id_says_what_it_names() -> None:
    made = [
        ids.source_id("潮風新聞"),
        ids.capture_id("0" * 64, "a.txt", Given()),
        ids.document_id(None, "a.txt"),
        ids.version_id("do-1", "0" * 64),
        ids.statement_id("ve-1", (Span(0, 4),), None, None, 0),
        ids.event_id("ve-1", "letter", (Span(0, 4),)),
        ids.origin_id("read", [("rejoinder", "1")]),
        ids.run_id("2025-06-11T12:00:00+00:00", "17"),
        ids.skipped_id("clean", "a.txt", "empty", None),
        ids.judgement_id("verdict", "st-1", "anna", "2025-06-11T12:00:00+00:00", "true"),
    ]
    assert [name[:3] for name in made] == ["so-", "ca-", "do-", "ve-", "st-", "ev-", "or-", "ru-", "sk-", "ju-"]
    assert {len(name) for name in made} == {3 + ids.DIGITS}


def test_an_edited_article_keeps_its_document_and_gets_a_new_version() -> None:
    document = ids.document_id("The Port Calder Herald", "https://herald.example/1")
    first, second = ids.text_digest("It rained."), ids.text_digest("It rained hard.")
    assert ids.version_id(document, first) != ids.version_id(document, second)


def test_a_publisher_is_the_same_however_its_name_is_capitalised() -> None:
    assert ids.source_id("The Herald ") == ids.source_id("the herald")
    assert ids.document_id("The Herald", "1") == ids.document_id("THE HERALD", "1")


def test_two_statements_may_share_a_content() -> None:
    content, cue = (Span(10, 20),), (Span(5, 9),)
    outer = ids.statement_id("ve-1", content, cue, (Span(0, 4),), 0)
    inner = ids.statement_id("ve-1", content, cue, (Span(0, 4),), 1)
    other = ids.statement_id("ve-1", content, cue, None, 0)
    assert len({outer, inner, other}) == 3


def test_no_source_is_not_an_empty_source() -> None:
    assert ids.statement_id("ve-1", (Span(0, 1),), None, None, 0) != ids.statement_id("ve-1", (Span(0, 1),), (), None, 0)


def test_the_order_of_an_origins_parts_does_not_matter() -> None:
    parts = [("rejoinder", "1"), ("trafilatura", "2")]
    assert ids.origin_id("clean", parts) == ids.origin_id("clean", parts[::-1])


@given(TEXT, TEXT)
def test_parts_never_run_into_one_another(left: str, right: str) -> None:
    moved = ids.document_id(left + "x", right) == ids.document_id(left, "x" + right)
    assert not moved


@given(st.text(st.characters(), max_size=40))
def test_any_text_has_a_digest(text: str) -> None:
    assert len(ids.text_digest(text)) == 64


def test_a_text_with_half_a_surrogate_pair_still_has_a_digest() -> None:
    assert ids.text_digest("\ud800") != ids.text_digest("\udbff")
