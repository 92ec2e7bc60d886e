import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.clean.page_places import MAX_SEARCHES, NOT_FOUND, NOT_SEARCHED, Blocks, find_places, index_blocks
from tests.growth import assert_within


def blocks(body: str) -> Blocks:
    return index_blocks(lxml.html.document_fromstring(f"<html><head><title>t</title></head><body>{body}</body></html>"))


def places(text: str, body: str) -> list[str | None]:
    return [locator.place for locator in find_places(text, blocks(body))]


def test_a_line_is_the_paragraph_with_the_same_words() -> None:
    assert places("Two.\nOne.", "<p>One.</p><div><p>Two.</p></div>") == ["paragraph 2", "paragraph 1"]


def test_blanks_and_inner_tags_do_not_matter() -> None:
    assert places("Aldovia said no.", "<p>x</p><p> Aldovia\n <b>said</b>&nbsp;no.<!-- c --></p>") == ["paragraph 2"]


def test_part_of_a_paragraph_is_found_in_it() -> None:
    assert places("said no", "<p>x</p><p>Aldovia said no.</p>") == ["paragraph 2"]


def test_a_line_over_two_paragraphs_is_where_it_begins() -> None:
    assert places("One. Two.", "<p>One.</p><p>Two.</p>") == ["paragraph 1"]


def test_the_mark_of_a_list_is_not_looked_for() -> None:
    assert places("- One point", "<ul><li>One point</li></ul>") == ["paragraph 1"]


def test_scripts_are_no_paragraphs() -> None:
    assert places("One.", "<script>var a</script><style>p{}</style><p>One.</p>") == ["paragraph 1"]
    assert places("var a", "<script>var a</script><p>One.</p>") == [None]


def test_words_that_are_not_there_have_a_reason() -> None:
    (locator,) = find_places("Words that somebody made up", blocks("<p>One.</p>"))
    assert (locator.place, locator.missing) == (None, NOT_FOUND)


def test_lines_beyond_the_budget_have_a_reason() -> None:
    text = "\n".join(f"made up {number}" for number in range(MAX_SEARCHES + 5))
    missing = [locator.missing for locator in find_places(text, blocks("<p>One.</p>"))]
    assert set(missing[:-6]) == {NOT_FOUND}
    assert missing[-1] == NOT_SEARCHED


def test_an_empty_text_has_no_places() -> None:
    assert places("\n\n", "<p>One.</p>") == []


@given(st.lists(st.text(alphabet="ab外 -|", max_size=8), max_size=10))
def test_every_line_that_has_words_has_one_locator_over_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = [locator.span.of(text) for locator in find_places(text, blocks("<p>a</p>"))]
    assert found == [line for line in lines if "".join(line.removeprefix("- ").strip("| ").split())]


def test_hostile_lines_cost_no_time() -> None:
    page = blocks("<p>" + "a" * 1_000_000 + "</p>")
    text = "\n".join("a" * 500 + f"b{number}" for number in range(5_000))
    assert_within(10, lambda: find_places(text, page))
