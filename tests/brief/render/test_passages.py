"""Texts cut where citations begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.brief.render.notes import Listed, Note
from rejoinder.brief.render.passages import CONTEXT, Excerpt, excerpt, stretches
from rejoinder.model import Span, Spans
from rejoinder.model.briefed import Citation

TEXT = "Nobody knew. Veskar closed the strait, the minister said. It rained."


def note(number: int, *spans: tuple[int, int], source: Spans | None = None) -> Note:
    return Note(number, Citation("ve-1", tuple(Span(*s) for s in spans), source), ("i1",))


def spans(size: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    edge = st.integers(0, size - 1)
    one = st.tuples(edge, st.integers(1, 30)).map(lambda pair: (pair[0], min(pair[0] + pair[1], size)))
    return st.lists(one, min_size=1, max_size=3)


@given(st.lists(spans(len(TEXT)), max_size=6))
def test_the_pieces_join_to_the_text_and_each_note_to_its_spans(cited: list[list[tuple[int, int]]]) -> None:
    notes = [note(n, *s) for n, s in enumerate(cited, 1)]
    pieces = stretches(TEXT, notes)
    assert "".join(p.text for p in pieces) == TEXT
    at = 0
    for piece in pieces:
        for place in range(at, at + len(piece.text)):
            assert piece.cited == tuple(n for n, s in enumerate(cited, 1) if any(a <= place < b for a, b in s))
        at += len(piece.text)


@given(st.lists(spans(len(TEXT)), max_size=6))
def test_every_note_begins_once_where_its_first_span_does(cited: list[list[tuple[int, int]]]) -> None:
    pieces = stretches(TEXT, [note(n, *s) for n, s in enumerate(cited, 1)])
    at, begun = 0, {}
    for piece in pieces:
        begun.update({n.number: at for n in piece.begins})
        at += len(piece.text)
    assert begun == {n: min(a for a, _ in s) for n, s in enumerate(cited, 1)}


def test_the_words_for_who_said_it_are_no_citation() -> None:
    pieces = stretches(TEXT, [note(1, (13, 37), source=(Span(39, 51),))])
    assert [(p.text, p.cited, p.named) for p in pieces[1:4]] == [
        ("Veskar closed the strait", (1,), False),
        (", ", (), False),
        ("the minister", (), True),
    ]


def test_a_text_that_nobody_cites_is_one_piece() -> None:
    assert [p.text for p in stretches(TEXT, [])] == [TEXT]


def test_a_note_that_is_no_citation_marks_nothing() -> None:
    assert [p.cited for p in stretches(TEXT, [Note(1, Listed(("a",)), ("o1",))])] == [()]


def test_an_empty_text_has_no_pieces() -> None:
    assert stretches("", []) == ()


def test_a_passage_is_shown_with_its_sentence() -> None:
    assert excerpt(TEXT, (Span(13, 37),)) == Excerpt(("", "Veskar closed the strait", ", the minister said."))


def test_a_passage_that_ends_its_sentence_keeps_only_its_closing_mark() -> None:
    text = "He said: “It rained.” Then it snowed."
    assert excerpt(text, (Span(10, 20),)).parts == ("He said: “", "It rained.", "”")


def test_of_a_very_long_passage_a_note_shows_both_ends() -> None:
    parts = excerpt("a" * 5000 + "b" * 5000, (Span(0, 10_000),)).parts
    assert parts == ("", "a" * 600, " … ", "b" * 600, "")


def test_context_ends_at_chinese_stops_too() -> None:
    text = "前一句。韦斯卡尔封锁了海峡。后一句。"
    assert excerpt(text, (Span(4, 8),)).parts == ("", "韦斯卡尔", "封锁了海峡。")


def test_two_passages_keep_what_stands_between_them() -> None:
    assert excerpt(TEXT, (Span(31, 37), Span(13, 19))).parts == ("", "Veskar", " closed the ", "strait", ", the minister said.")


def test_passages_that_touch_are_one() -> None:
    assert excerpt(TEXT, (Span(13, 20), Span(18, 37))).parts[1] == "Veskar closed the strait"


def test_far_context_is_cut_with_an_ellipsis() -> None:
    text = "a " * 500 + "HERE" + " b" * 500
    before, words, after = excerpt(text, (Span(1000, 1004),)).parts
    assert words == "HERE"
    assert before.startswith("… ")
    assert after.endswith(" …")
    assert max(len(before), len(after)) <= CONTEXT + 2


def test_a_long_way_between_two_passages_is_cut() -> None:
    text = "FIRST" + " x" * 500 + "LAST"
    between = excerpt(text, (Span(0, 5), Span(1005, 1009))).parts[2]
    assert " … " in between
    assert len(between) < CONTEXT


def test_a_citation_without_spans_shows_nothing() -> None:
    assert excerpt(TEXT, ()).parts == ("",)
