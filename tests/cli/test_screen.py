"""Words cut to a width, marks, and what may reach a terminal."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from rejoinder.cli.lines import one_line, printable
from rejoinder.cli.marked import Mark, in_context, mark
from rejoinder.cli.screen import cut
from rejoinder.model import Span


@given(st.text(max_size=200), st.integers(1, 60))
def test_what_is_cut_fits_and_is_a_beginning_of_the_text(text: str, cells: int) -> None:
    kept, short = cut(text, cells)
    assert cell_len(kept) <= cells
    assert text.startswith(kept)
    assert short or kept == text


def test_words_are_kept_whole() -> None:
    assert cut("the shoal belongs to Aldovia", 14) == ("the shoal", True)


def test_a_word_that_ends_at_the_edge_stays() -> None:
    assert cut("the shoal belongs", 9) == ("the shoal", True)


def test_a_chinese_character_takes_two_columns() -> None:
    assert cut("礁は古くから領土だ", 7) == ("礁は古", True)


def test_a_word_longer_than_the_width_is_cut_inside() -> None:
    assert cut("x" * 50, 10) == ("x" * 10, True)


@given(st.text(max_size=300))
def test_nothing_that_could_steer_a_terminal_is_printable(text: str) -> None:
    for shown in (one_line(text), printable(text).replace("\n", "")):
        assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)
        assert not any("\u202a" <= character <= "\u202e" for character in shown)


def test_one_line_is_one_line() -> None:
    assert one_line("a\r\n b\tc\u2028d") == "a b c d"


def test_lines_stay_where_they_may() -> None:
    assert printable("a\r\n\tb\n") == "a\n    b\n"


def test_marked_words_stand_in_brackets() -> None:
    text = "Ada said: we stay."
    marks = [Mark(Span(0, 3), "bold"), Mark(Span(4, 8), "underline"), Mark(Span(10, 17), "reverse")]
    assert mark(text, marks).plain == "‹Ada› (said): ⟦we stay⟧."


def test_marks_may_overlap() -> None:
    assert mark("abcdef", [Mark(Span(0, 4), "reverse"), Mark(Span(2, 6), "bold")]).plain == "⟦ab‹cd⟧ef›"


@given(st.text(min_size=1, max_size=80), st.lists(st.tuples(st.integers(0, 79), st.integers(1, 40)), max_size=5))
def test_marking_changes_no_words(text: str, pairs: list[tuple[int, int]]) -> None:
    marks = [Mark(Span(a, min(a + n, len(text))), "reverse") for a, n in pairs if a < len(text)]
    assert mark(text, marks).plain.translate({ord("⟦"): None, ord("⟧"): None}) == printable(text).translate(
        {ord("⟦"): None, ord("⟧"): None}
    )


def test_context_is_short_however_long_the_text_is() -> None:
    text = "x " * 50_000
    shown = in_context(text, [Mark(Span(50_000, 50_010), "reverse")]).plain
    assert len(shown) < 500
    assert shown.startswith("… ")
    assert shown.endswith(" …")
