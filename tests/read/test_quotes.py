import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.read.quotes import MAX_DEPTH, MAX_UNCLOSED, Quotation, find_quotations
from tests.growth import assert_linear


def quoted(text: str) -> list[str]:
    return [q.inner.of(text) for q in find_quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“we wait”",
        "‘we wait’",
        '"we wait"',
        "'we wait'",
        "«we wait»",
        "「we wait」",
        "『we wait』",
        "``we wait''",
        "''we wait''",
        "‘‘we wait’’",
    ],
)
def test_every_kind_of_mark_quotes(text: str) -> None:
    whole = f"The envoy said: {text} and left."
    assert quoted(whole) == ["we wait"]
    assert find_quotations(whole)[0].span.of(whole) == text


@pytest.mark.parametrize(
    "text",
    [
        "Veskar’s envoy didn’t answer Aldovia’s note.",
        "The leaders' call and the ministers' lunch were short.",
        "It was the '90s, and rock 'n roll was all they'd hear.",
        "The leaders’ call was short.",
        'The pipe is 5" wide.',
        "",
    ],
)
def test_an_apostrophe_or_a_measure_quotes_nothing(text: str) -> None:
    assert find_quotations(text) == ()


def test_a_possessive_inside_single_marks_does_not_close_them() -> None:
    text = "‘Aldovia’s claim about the leaders’ call is wrong,’ she said."
    assert quoted(text) == ["Aldovia’s claim about the leaders’ call is wrong,"]


def test_quotations_nest() -> None:
    text = "“He told us ‘never again’ and left,” she said."
    assert [(q.depth, q.inner.of(text)) for q in find_quotations(text)] == [
        (0, "He told us ‘never again’ and left,"),
        (1, "never again"),
    ]


def test_japanese_brackets_nest() -> None:
    text = "外相は「首相は『断る』と言った」と述べた。"
    assert [(q.depth, q.inner.of(text)) for q in find_quotations(text)] == [(0, "首相は『断る』と言った"), (1, "断る")]


def test_a_quotation_goes_on_where_the_next_paragraph_opens_it_again() -> None:
    text = "“The first part.\n\n“The second part,” she said."
    first, second = find_quotations(text)
    assert (first.continued, second.continued) == (True, False)
    assert first.inner.of(text) == "The first part."


def test_a_slip_without_a_closing_mark_ends_with_its_paragraph() -> None:
    text = "He said “we wait.\nThe hall was quiet."
    assert quoted(text) == ["we wait."]


def test_a_slip_is_bounded() -> None:
    text = "“" + "word " * 2_000
    assert find_quotations(text)[0].span.end <= MAX_UNCLOSED


def test_empty_marks_quote_nothing() -> None:
    assert find_quotations("He wrote “” and left.") == ()


def test_a_contraction_after_an_opening_mark_is_read_whole() -> None:
    assert quoted('"I\'m here," he said. "You aren\'t."') == ["I'm here,", "You aren't."]


@pytest.mark.parametrize("unit", ["“", "”", '"', "'", "‘a ", "s’ a", "「", "“a” ", "''", "“‘", "” “", "\n“"])
@pytest.mark.parametrize("size", [20_000, pytest.param(200_000, marks=pytest.mark.slow)])
def test_hostile_repetition_is_read_in_linear_time(unit: str, size: int) -> None:
    def find(text: str) -> None:
        assert all(q.depth < MAX_DEPTH for q in find_quotations(text))

    assert_linear(find, lambda length: unit * (length // len(unit)), size=size)


def crosses(a: Quotation, b: Quotation) -> bool:
    return a.span.start < b.span.start < a.span.end < b.span.end


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet="as .,“”‘’\"'「」\n", max_size=80))
def test_quotations_lie_in_the_text_hold_words_and_never_cross(text: str) -> None:
    found = find_quotations(text)
    assert all(q.inner.of(text) and q.span.covers(q.inner) and q.span.end <= len(text) for q in found)
    assert list(found) == sorted(found, key=lambda q: (q.span.start, -q.span.end))
    assert not any(crosses(a, b) for a in found for b in found)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“The leaders’ call was short,” she said.", ["The leaders’ call was short,"]),
        ("“It’s Veskar’s,” she said. “It isn’t ours.”", ["It’s Veskar’s,", "It isn’t ours."]),
        ("'It is Veskar's ship,' she said.", ["It is Veskar's ship,"]),
        ("“Go,” he said, “or stay.”", ["Go,", "or stay."]),
        ("He read “War” and “Peace” twice.", ["War", "Peace"]),
        ("He said “go”—and left.", ["go"]),
        ("(“Go,” he said.)", ["Go,"]),
        ("外相は「行く」「待つ」と述べた。", ["行く", "待つ"]),
        ("他说：“走”，又说：“等”。", ["走", "等"]),
        ("他說：「走」，又說：「等」。", ["走", "等"]),
        ("„Wir gehen“, sagte er.", ["Wir gehen"]),
    ],
)
def test_quotations_stand_side_by_side(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


@pytest.mark.parametrize(
    "text",
    [
        "The ships' crews and the envoys' aides left.",
        "Rock ’n’ roll was all they’d hear.",
        "The class of ’68 met in Orle.",
        "They ordered 5' planks and 6' ropes.",
        "It ’s late.",
        "」と述べた。",
        "” he said.",
    ],
)
def test_marks_that_open_nothing_quote_nothing(text: str) -> None:
    assert find_quotations(text) == ()


def test_three_levels_are_told_apart() -> None:
    text = "“He wrote ‘she said “go” to us’ and left,” they said."
    assert [(q.depth, q.inner.of(text)) for q in find_quotations(text)] == [
        (0, "He wrote ‘she said “go” to us’ and left,"),
        (1, "she said “go” to us"),
        (2, "go"),
    ]


def test_a_quotation_of_three_paragraphs_is_continued_twice() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” she said."
    assert [(q.inner.of(text), q.continued) for q in find_quotations(text)] == [
        ("One.", True),
        ("Two.", True),
        ("Three,", False),
    ]


def test_a_slip_in_one_paragraph_leaves_the_next_alone() -> None:
    text = "He said “we wait.\nShe said “we go” and left."
    assert quoted(text)[-1] == "we go"
