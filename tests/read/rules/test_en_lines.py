"""English transcripts: whose turn it is, by the labels of the lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Language
from rejoinder.read.rules.en import EnglishRules
from rejoinder.read.rules.en_lines import TURN, find_turns
from tests.growth import assert_linear
from tests.read.rules.cjk_cases import words_of

TALK = """Q: Has Veskar closed the strait?

SECRETARY MARR: We have seen those reports. They are false. Veskar has said that the strait is open.

We will say more tomorrow.

Q: And the ambassador?

SECRETARY MARR: He denied that any order was given.
"""


def turns(text: str) -> list[tuple[str, str, str]]:
    return [(words_of(text, t.source), words_of(text, t.cue), words_of(text, t.content)) for t in find_turns(text)]


def test_every_turn_has_its_label_and_all_its_lines() -> None:
    assert turns(TALK) == [
        ("-", "Q", "Has Veskar closed the strait?"),
        (
            "SECRETARY MARR",
            "-",
            "We have seen those reports. They are false. Veskar has said that the strait is open.|We will say more tomorrow.",
        ),
        ("-", "Q", "And the ambassador?"),
        ("SECRETARY MARR", "-", "He denied that any order was given."),
    ]


def test_a_question_may_be_marked_by_spaces_alone() -> None:
    text = "MS. BRANDT: Thank you all.\n\nQ    Is the strait open?\n\nMS. BRANDT (in Veskarian): It is.\n"
    assert [row[:2] for row in turns(text)] == [("MS. BRANDT", "-"), ("-", "Q"), ("MS. BRANDT", "-")]


def test_what_a_turn_tells_of_stands_in_it() -> None:
    found = EnglishRules().find(TALK, Language.EN)
    inner = {words_of(TALK, a.content): a.outer for a in found if not a.reason.startswith(TURN)}
    assert set(inner) == {"that the strait is open", "that any order was given"}
    assert all(outer is not None and found[outer].reason.startswith(TURN) for outer in inner.values())


@pytest.mark.parametrize(
    "text",
    [
        "Date: March 4.\nPlace: The harbour.\nPresent: Ole Dahl, Ilse Brandt.\n",
        "Veskar: The strait is open.\n\nThe bridge opened in May.\n",
        "Q\n\nThe letter Q is rare. A harbour is near.\n\nA\n",
        "Note: The bridge is closed.\nNote: The ferry is late.\n",
        "",
    ],
)
def test_labels_that_do_not_take_turns_make_no_transcript(text: str) -> None:
    assert turns(text) == []


@given(st.text(alphabet="QA:. \nMarx?", max_size=200))
def test_turns_lie_in_the_text_and_apart(text: str) -> None:
    spans = [span for turn in find_turns(text) for span in turn.content]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("line", ["Q: Why?\n", "A B C D E F G: ", "MR. A: b. ", "Q  ", "A."])
def test_the_work_grows_with_the_text(line: str) -> None:
    assert_linear(find_turns, lambda size: line * (size // len(line)), size=40_000)
