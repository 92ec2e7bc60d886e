"""Weights that join two finders, learnt from documents whose gold is known."""

import json
from collections.abc import Sequence

import numpy as np
import pytest

from rejoinder.model import Span
from rejoinder.read.contract import Attribution
from rejoinder.read.trained.evidence import Evidence
from rejoinder.read.weighing.signs import Candidate
from training.weigh import Document, crossed, examples, fit, learn, readings, reliability

TEXT = "Brandt said the port was open. Later Marr denied that he lied."


def one(content: str, cue: str, source: str) -> Attribution:
    places = [(Span(TEXT.index(words), TEXT.index(words) + len(words)),) for words in (content, cue, source)]
    return Attribution(places[0], places[1], places[2], 0.8, "a reason")


SAID = one("the port was open", "said", "Brandt")
DENIED = one("that he lied", "denied", "Marr")
UNSURE = Evidence(TEXT, [0, 7], [6, 11], [0, 0], np.full((2, 4, 3), np.log(1 / 3), np.float32))


def document(name: str, found: Sequence[Candidate], *gold: Attribution) -> Document:
    return Document(name, UNSURE, tuple(found), gold)


AGREED = [document(f"agreed {i}", [Candidate(SAID, SAID), Candidate(DENIED, None)], SAID) for i in range(10)]


def test_a_sign_that_goes_with_the_answer_weighs_for_it() -> None:
    weights = fit([({"one": 1.0, "told": float(i % 2), "idle": float(i % 3)}, i % 2 == 1) for i in range(300)])
    assert weights.by_sign["told"] > 2 > abs(weights.by_sign["idle"])
    assert weights.probability({"one": 1.0, "told": 1.0}) > 0.9
    assert weights.probability({"one": 1.0, "told": 0.0}) < 0.1


def test_without_any_sign_the_share_of_yes_is_what_is_told() -> None:
    weights = fit([({"one": 1.0}, i < 30) for i in range(100)])
    assert weights.probability({"one": 1.0}) == pytest.approx(0.3, abs=0.001)


def test_a_candidate_stands_where_the_gold_has_its_words_and_its_source() -> None:
    other_source = one("the port was open", "said", "Marr")
    for own, stands in ((SAID, True), (other_source, False), (DENIED, False)):
        asked = [(question, right) for question, _, right in examples(document("a", [Candidate(own, None)], SAID))]
        assert asked == [("stands", stands)]


def test_only_spans_that_differ_and_of_which_one_is_right_are_asked_about() -> None:
    longer = one("the port was open. Later", "said", "Brandt")
    asked = [(question, right) for question, _, right in examples(document("a", [Candidate(longer, SAID)], SAID))]
    assert asked == [("stands", True), ("content", True)]
    assert [question for question, *_ in examples(document("a", [Candidate(SAID, SAID)], SAID))] == ["stands"]


def test_every_document_is_read_once_by_weights_that_did_not_see_it() -> None:
    read = {document.id: [own.content for _, own in kept] for document, kept in crossed(AGREED, folds=5)}
    assert read == {document.id: [SAID.content] for document in AGREED}


def test_weights_learnt_from_agreement_believe_what_both_find() -> None:
    stands = learn(AGREED)["stands"]
    assert stands.by_sign["both"] > 0
    assert [line.split("\t")[1::2] for line in reliability(list(crossed(AGREED)))] == [["10", "1.00"]]


def test_readings_are_spans_as_the_pipe_writes_them() -> None:
    first = next(iter(readings([(AGREED[0], [(Candidate(SAID, None), SAID)])])))
    assert json.loads(json.dumps(first)) == {
        "document": {"id": "agreed 0"},
        "statements": [{"content": [[12, 29]], "cue": [[7, 11]], "source": [[0, 6]]}],
    }
