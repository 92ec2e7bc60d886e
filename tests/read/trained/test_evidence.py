"""What the network thinks of a place, told by hand: each word of the text is a piece."""

import math
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.encode.scorer import Scored
from rejoinder.encode.windows import Line, Window
from rejoinder.model import Span
from rejoinder.read.trained.evidence import CONTENT, CUE, FAR, SOURCE, Evidence

TEXT = "Brandt said “the port is open” .\nMarr left ."
SURE = 5.0  # of a score; its probability is 0.99


def pieces(text: str, offset: int = 0) -> list[tuple[int, int]]:
    return [(m.start() + offset, m.end() + offset) for m in re.finditer(r"[“”]|[^\s“”]+", text)]


def window(text: str, *, known: int = 0) -> Window:
    lines, at = [], 0
    for body in text.split("\n"):
        spans = pieces(body, at)
        lines.append(Line([7] * len(spans), spans))
        at += len(body) + 1
    return Window(tuple(lines), known)


def scored(text: str, marks: dict[str, tuple[int, int]], *, known: int = 0) -> Scored:
    """Scores in which the named words carry a role (and begin it: 1, or go on: 2), and all others nothing."""
    view = window(text, known=known)
    length = view.starts[-1] + len(view.lines[-1].ids) + 1
    tags = np.zeros((length, 4, 3), np.float32)
    tags[:, :, 0] = SURE
    for line, at in zip(view.lines, view.starts, strict=True):
        for k, (start, end) in enumerate(line.spans):
            if text[start:end] in marks:
                role, tag = marks[text[start:end]]
                tags[at + k, role] = 0
                tags[at + k, role, tag] = SURE
    return Scored(view, tags, np.zeros((2, length, length), np.float32))


MARKS = {
    "Brandt": (SOURCE, 1),
    "said": (CUE, 1),
    "“": (CONTENT, 1),
    "the": (CONTENT, 2),
    "port": (CONTENT, 2),
    "is": (CONTENT, 2),
    "open": (CONTENT, 2),
    "”": (CONTENT, 2),
}


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def evidence() -> Evidence:
    return Evidence.of(TEXT, [scored(TEXT, MARKS)])


def test_each_piece_stands_once_and_in_order(evidence: Evidence) -> None:
    assert [TEXT[a:z] for a, z in zip(evidence.starts, evidence.ends, strict=True)][:4] == ["Brandt", "said", "“", "the"]
    assert list(evidence.lines) == [0] * 9 + [1] * 3
    assert evidence.tags.shape == (12, 4, 3)


def test_lines_that_an_earlier_window_read_are_not_read_again() -> None:
    both = [scored(TEXT, MARKS), scored(TEXT, {}, known=1)]
    found = Evidence.of(TEXT, both)
    assert len(found.starts) == 12 + 3
    assert found.lines[-1] == 2


def test_a_text_without_pieces_has_no_evidence() -> None:
    nothing = Evidence.of("", [])
    assert nothing.inside((Span(0, 3),), CONTENT) == (0.0, 0.0)
    assert nothing.begins(Span(0, 3), CONTENT) == FAR
    assert nothing.stops(Span(0, 3), CONTENT) == FAR


def test_words_of_a_role_are_sure_of_it_and_others_not(evidence: Evidence) -> None:
    mean, least = evidence.inside((span("the port is open"),), CONTENT)
    assert mean > 0.98
    assert least > 0.98
    assert evidence.inside((span("Brandt"),), CONTENT)[0] < 0.05


def test_one_doubtful_word_lowers_the_least_more_than_the_mean(evidence: Evidence) -> None:
    mean, least = evidence.inside((span("said “the port is open”"),), CONTENT)
    assert mean > 0.8
    assert least < 0.05


def test_a_role_begins_at_the_mark_before_the_words(evidence: Evidence) -> None:
    assert evidence.begins(span("the port"), CONTENT) == pytest.approx(evidence.begins(span("“the port"), CONTENT))
    assert evidence.begins(span("the port"), CONTENT) > math.log(0.9)
    assert evidence.begins(span("port is"), CONTENT) < math.log(0.1)


def test_a_role_stops_behind_the_mark_after_the_words(evidence: Evidence) -> None:
    assert evidence.stops(span("is open"), CONTENT) > math.log(0.9)
    assert evidence.stops(span("the port"), CONTENT) < math.log(0.1)


def test_a_role_stops_where_the_line_does(evidence: Evidence) -> None:
    assert evidence.stops(span("left ."), CONTENT) == 0.0


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 20))
def test_probabilities_are_probabilities_wherever_one_asks(start: int, length: int) -> None:
    found = Evidence.of(TEXT, [scored(TEXT, MARKS)])
    place = Span(start, start + length)
    mean, least = found.inside((place,), CUE)
    assert 0.0 <= least <= mean + 1e-6 <= 1.0 + 2e-6
    assert found.begins(place, CUE) <= 0.0
    assert found.stops(place, CUE) <= 0.0
