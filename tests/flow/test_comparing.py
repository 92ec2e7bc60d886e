"""Comparing texts without a case: rows in, findings out, what cannot be used named at once."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from rejoinder import flow
from rejoinder.flow import Answer, By, Grouped, Left
from rejoinder.model.compared import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rejoinder.flow.piping import Arrival

NOON = datetime(2025, 6, 12, 12, tzinfo=UTC)


def arrivals(*rows: object) -> Iterator[Arrival]:
    """Rows as they come through standard input."""
    return lines(*(json.dumps(row, ensure_ascii=False) for row in rows))


def lines(*given: str) -> Iterator[Arrival]:
    """The same, of lines that need not be JSON."""
    content = "".join(line + "\n" for line in given).encode()
    return flow.take_in(["-"], clock=lambda: NOON, standard_input=io.BytesIO(content), rows=True)


def passage(name: object, text: object, **more: object) -> dict[str, object]:
    return {"id": name, "text": text, **more}


CORPUS = (passage("oil", "Veskar drills for oil."), passage("waste", "Aldovia dumps waste into the sea."))


def test_every_query_has_an_answer_in_its_order() -> None:
    found = list(flow.match(arrivals(passage("b", "waste"), passage("a", "oil")), arrivals(*CORPUS), top=1))
    assert [(one.query, one.hits[0].id) for one in found if isinstance(one, Answer)] == [("b", "waste"), ("a", "oil")]


def test_what_is_wrong_with_the_corpus_is_said_before_any_answer() -> None:
    found = list(flow.match(arrivals(passage("q", "oil")), arrivals(*CORPUS, passage("empty", "  ")), top=1))
    assert [type(one) for one in found] == [Left, Answer]


def test_a_corpus_without_passages_answers_nothing() -> None:
    found = list(flow.match(arrivals(passage("q", "oil")), arrivals(passage(None, "oil")), top=3))
    assert [one.hits for one in found if isinstance(one, Answer)] == [()]


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        ({"id": "q"}, "no text"),
        ({"text": "oil"}, "no id"),
        ({"id": None, "text": "oil"}, "no id"),
        ({"id": True, "text": "oil"}, "no id"),
        ({"id": "q", "text": ["oil"]}, "no text"),
        ({"id": "q", "text": ""}, "no text"),
        ({}, "no id and no text"),
    ],
)
def test_a_row_says_what_it_lacks(row: dict[str, object], missing: str) -> None:
    (left,) = list(flow.match(arrivals(row), arrivals(*CORPUS), top=1))
    assert isinstance(left, Left)
    assert missing in left.skipped.detail


def test_an_id_that_is_a_number_is_kept_as_text() -> None:
    (found,) = list(flow.match(arrivals(passage(7, "oil")), arrivals(passage(8, "Veskar drills for oil.")), top=1))
    assert isinstance(found, Answer)
    assert (found.query, found.hits[0].id) == ("7", "8")


def test_a_group_is_named_by_the_document_that_came_first() -> None:
    text = "The harbour of Sel was closed after a storm, and all ships had to wait outside until the pilots came back on Friday."
    found = list(flow.group(arrivals(passage("z", text), passage("m", "Snow fell."), passage("a", text)), by=By.COPIES))
    assert found == [Grouped("z", "z"), Grouped("m", "m"), Grouped("a", "z")]


def test_no_documents_make_no_groups() -> None:
    found = list(flow.group(arrivals(passage("x", "")), by=By.STORIES))
    assert [type(one) for one in found] == [Left]


def test_a_title_tells_of_the_happening_too() -> None:
    rows = (
        passage("1", "All 210 passengers are safe.", title="Ferry runs aground off Port Sel on Monday"),
        passage("2", "The ferry ran aground off Port Sel on Monday; all 210 passengers are safe."),
    )
    found = list(flow.group(arrivals(*rows), by=By.STORIES))
    assert [one.group for one in found if isinstance(one, Grouped)] == ["1", "1"]


def test_pairs_keep_their_order_and_those_left_out_their_place() -> None:
    pair = {"earlier": "男の人が走っている", "later": "男の人が走っていない"}
    found = list(flow.relate(arrivals({"id": 1, **pair}, {"id": 2, "earlier": "x"}, {"id": 3, **pair})))
    assert [type(one).__name__ for one in found] == ["Related", "Left", "Related"]
    assert {one.relation for one in found if not isinstance(one, Left)} == {Relation.CONTRADICTS}


GOOD = json.dumps(passage("good", "Veskar drills for oil."))
BROKEN = {
    '{"id": "x", "text":': "no JSON",
    "[1, 2]": "a list",
    "null": "null",
    '"words"': "a string",
    "[" * 100_000: "too deeply",
    '{"id": ' + "9" * 5_000 + ', "text": "x"}': "no JSON",
}


@pytest.mark.parametrize(("line", "why"), BROKEN.items(), ids=BROKEN.values())
def test_a_broken_line_among_good_ones_is_left_out_alone(line: str, why: str) -> None:
    found = list(flow.match(lines(GOOD, line, GOOD), arrivals(*CORPUS), top=1))
    assert [type(one) for one in found] == [Answer, Left, Answer]
    assert isinstance(found[1], Left)
    assert why in found[1].skipped.detail
    assert [type(one) for one in flow.match(lines(GOOD), lines(GOOD, line), top=1)] == [Left, Answer]
    assert [type(one) for one in flow.group(lines(GOOD, line), by=By.COPIES)] == [Left, Grouped]
    pair = json.dumps({"id": "p", "earlier": "Veskar drills.", "later": "Veskar does not drill."})
    assert [type(one).__name__ for one in flow.relate(lines(pair, line, pair))] == ["Related", "Left", "Related"]


def test_of_two_documents_with_one_id_the_second_is_named_and_left_out() -> None:
    found = list(flow.group(arrivals(passage("a", "Snow fell."), passage("a", "Rain fell."), passage("b", "Fog.")), by=By.COPIES))
    assert [type(one) for one in found] == [Left, Grouped, Grouped]
    assert isinstance(found[0], Left)
    assert "(a)" in found[0].skipped.detail


def test_half_a_surrogate_pair_and_nul_stop_no_pipe() -> None:
    odd = json.dumps(passage("\ud800", "\ud800\x00 Veskar drills for oil.", title="\udfff"))
    assert [type(one) for one in flow.match(lines(odd), lines(odd), top=1)] == [Answer]
    assert [type(one) for by in By for one in flow.group(lines(odd, GOOD), by=by)] == [Grouped] * 4
