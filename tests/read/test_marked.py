"""The words of lists in a text, found once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import Language
from rejoinder.read.lexicon import lexicon
from rejoinder.read.marked import Marked

ENGLISH = lexicon(Language.EN)
JAPANESE = lexicon(Language.JA)
TEXT = "Brandt reportedly spoke. Marr apparently listened."


def found(marked: Marked, name: str, start: int, end: int) -> list[str]:
    return [m.group() for m in marked.find(name, start, end)]


def test_the_words_of_a_list_are_found_in_order() -> None:
    assert found(Marked(TEXT, ENGLISH), "hedges", 0, len(TEXT)) == ["reportedly", "apparently"]


def test_only_words_that_stand_wholly_between_the_positions_count() -> None:
    marked = Marked(TEXT, ENGLISH)
    start = TEXT.index("reportedly")
    end = start + len("reportedly")
    assert found(marked, "hedges", start, end) == ["reportedly"]
    assert found(marked, "hedges", start + 1, end) == []
    assert found(marked, "hedges", start, end - 1) == []


def test_a_list_that_the_language_lacks_finds_nothing() -> None:
    assert found(Marked(TEXT, ENGLISH), "no such list", 0, len(TEXT)) == []


def test_an_empty_stretch_holds_nothing() -> None:
    marked = Marked(TEXT, ENGLISH)
    assert found(marked, "hedges", 7, 7) == []
    assert found(Marked("", ENGLISH), "hedges", 0, 0) == []


def test_a_second_question_has_the_same_answer() -> None:
    marked = Marked(TEXT, ENGLISH)
    assert found(marked, "hedges", 0, 20) == found(marked, "hedges", 0, 20) == ["reportedly"]


@settings(max_examples=40, deadline=None)
@given(
    words=st.lists(st.sampled_from(["reportedly ", "could ", "said ", ", ", "とみられる", "letter "]), max_size=20),
    start=st.integers(0, 60),
    length=st.integers(0, 60),
)
def test_looking_up_finds_what_searching_the_whole_text_finds(words: list[str], start: int, length: int) -> None:
    text = "".join(words)
    for known in (ENGLISH, JAPANESE):
        for name in ("hedges", "media", "rejections"):
            whole = [m.span() for m in known.pattern(name).finditer(text)]
            inside = [(a, b) for a, b in whole if start <= a and b <= start + length]
            assert [m.span() for m in Marked(text, known).find(name, start, start + length)] == inside
