import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.text.tables import parse_table

cells = st.text(st.characters(exclude_characters="\t\n\r#", codec="utf-8"), min_size=1).map(str.strip).filter(bool)


def test_the_first_line_that_is_no_comment_names_the_columns() -> None:
    assert parse_table("# cues\ncue\tstance\ndenied\tdenies\n") == ({"cue": "denied", "stance": "denies"},)


def test_columns_left_out_at_the_end_are_empty() -> None:
    assert parse_table("cue\tstance\nsaid\n")[0]["stance"] == ""


def test_an_empty_table_has_no_rows() -> None:
    assert parse_table("# nothing yet\n\n") == ()


@pytest.mark.parametrize(
    ("body", "complaint"),
    [("cue\nsaid\tasserts\n", "2 columns"), ("cue\tstance\n\tdenies\n", "first column"), ("cue\nsaid\nsaid\n", "stands twice")],
)
def test_a_malformed_row_is_named(body: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        parse_table(body)


def test_a_row_cannot_be_changed_by_who_reads_it() -> None:
    row = parse_table("cue\nsaid\n")[0]
    with pytest.raises(TypeError):
        row["cue"] = "denied"  # type: ignore[index]  # that it cannot be assigned is the point


@given(st.lists(st.tuples(cells, cells), unique=True, max_size=8))
def test_what_is_written_is_read(rows: list[tuple[str, str]]) -> None:
    body = "a\tb\n" + "".join(f"{a}\t{b}\n" for a, b in rows if (a, b) != ("a", "b"))
    assert [tuple(row.values()) for row in parse_table(body)] == [r for r in rows if r != ("a", "b")]
