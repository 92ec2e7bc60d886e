"""Statements of two finders weighed against each other; the evidence is told by hand, each word of the text a piece."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Span, Spans
from rejoinder.read.combine import match
from rejoinder.read.contract import Attribution
from rejoinder.read.trained.evidence import CONTENT, CUE, SOURCE, Evidence
from rejoinder.read.weighing.signs import Candidate, bare, odds, share, signs_of_choice, signs_of_statement
from rejoinder.read.weighing.weigh import candidates, choose, differ, weigh
from rejoinder.read.weighing.weights import QUESTIONS, Weights, weights_digest, weights_of
from tests.growth import assert_linear

TEXT = "Brandt said the port was open, and Marr hopes it will be shut. Later Marr denied that he lied."


def spans(words: str | None, text: str = TEXT) -> Spans | None:
    return (Span(text.index(words), text.index(words) + len(words)),) if words else None


def one(content: str, cue: str | None = None, source: str | None = None, confidence: float = 0.8) -> Attribution:
    return Attribution(spans(content) or (), spans(cue), spans(source), confidence, "a reason")


def evidence(text: str = TEXT, *, content: Sequence[str] = (), cue: Sequence[str] = (), source: Sequence[str] = ()) -> Evidence:
    """Evidence that is sure of the named words and of nothing else."""
    places = [m.span() for m in re.finditer(r"\w+|[^\w\s]", text)]
    tags = np.full((len(places), 4, 3), math.log(0.005), np.float32)
    tags[:, :, 0] = math.log(0.99)
    for role, marked in ((CONTENT, content), (CUE, cue), (SOURCE, source)):
        for words in marked:
            start, end = text.index(words), text.index(words) + len(words)
            for k, (a, z) in enumerate(places):
                if start <= a and z <= end:
                    tags[k, role, 0] = math.log(0.01)
                    tags[k, role, 1 if a == start else 2] = math.log(0.98)
    return Evidence(text, [a for a, _ in places], [z for _, z in places], [0] * len(places), tags)


SAID = one("the port was open", "said", "Brandt")
DENIED = one("that he lied", "denied", "Marr")
SURE = evidence(content=["the port was open", "that he lied"], cue=["said", "denied"], source=["Brandt"])
LEARNT = weights_of("en")


def told(found: Sequence[Candidate], by: Evidence = SURE, weights: Mapping[str, Weights] = LEARNT) -> list[str]:
    return ["…".join(span.of(TEXT) for span in best.content) for _, best in weigh(by, found, weights)]


def test_what_both_find_and_the_network_is_sure_of_stands() -> None:
    assert told([Candidate(SAID, SAID)]) == ["the port was open"]


def test_what_a_rule_alone_finds_against_the_network_falls() -> None:
    assert told([Candidate(replace(SAID, confidence=0.6), None, ruled=True)], evidence()) == []


def test_a_certain_rule_stands_alone() -> None:
    assert told([Candidate(replace(SAID, confidence=0.9), None, ruled=True)], evidence()) == ["the port was open"]


def test_the_rules_do_not_say_again_what_is_said() -> None:
    again = replace(one("port was open, and Marr hopes it", "said"), confidence=0.9)
    assert told([Candidate(SAID, SAID), Candidate(again, None, ruled=True)]) == ["the port was open"]


def test_the_surest_comes_first() -> None:
    found = weigh(SURE, [Candidate(DENIED, None), Candidate(SAID, SAID)], LEARNT)
    sure = [best.confidence for _, best in found]
    assert sure == sorted(sure, reverse=True)


def test_agreement_makes_surer() -> None:
    stands = LEARNT["stands"]
    alone = stands.probability(signs_of_statement(SURE, Candidate(SAID, None)))
    both = stands.probability(signs_of_statement(SURE, Candidate(SAID, SAID)))
    assert both > alone


def test_the_spans_that_the_network_is_sure_of_are_kept() -> None:
    longer = replace(SAID, content=spans("the port was open, and Marr hopes it will be shut") or ())
    assert choose(SURE, Candidate(SAID, longer), LEARNT).content == SAID.content


def test_words_of_the_cue_are_no_words_of_the_content() -> None:
    whole, bare_words = one("denied that he lied", "denied", "Marr"), DENIED
    sure_of_whole = evidence(content=["denied that he lied"], cue=["denied"], source=["Marr"])
    assert choose(sure_of_whole, Candidate(whole, bare_words), LEARNT).content == bare_words.content
    assert choose(sure_of_whole, Candidate(bare_words, whole), LEARNT).content == bare_words.content
    assert choose(sure_of_whole, Candidate(whole, whole), LEARNT).content == whole.content


def test_a_source_of_the_same_words_stands_where_the_rule_puts_it() -> None:
    first, second = (Span(m.start(), m.end()) for m in re.finditer("Marr", TEXT))
    ours, theirs = replace(DENIED, source=(first,)), replace(DENIED, source=(second,))
    assert choose(SURE, Candidate(ours, theirs), LEARNT).source == (second,)


def test_without_weights_for_a_sign_it_counts_for_nothing() -> None:
    assert Weights({}).probability({"words": 9.0}) == 0.5
    assert Weights({"words": 1e6}).probability({"words": 9.0}) == pytest.approx(1.0)


def test_candidates_name_what_both_found_once() -> None:
    found = list(candidates([SAID], [SAID, DENIED], match))
    assert [(c.own, c.other, c.ruled) for c in found] == [(SAID, SAID, False), (DENIED, None, True)]


def test_nothing_found_is_nothing_weighed() -> None:
    assert list(candidates([], [], match)) == []
    assert weigh(SURE, [], LEARNT) == []


def test_marks_at_the_edges_make_no_difference() -> None:
    assert bare(TEXT, spans("the port was open,")) == spans("the port was open")
    assert not differ(TEXT, spans("the port was open,"), spans("the port was open"))
    assert differ(TEXT, spans("the port"), spans("the port was open"))


def test_a_span_of_marks_alone_is_no_span() -> None:
    assert bare(TEXT, (Span(TEXT.index(","), TEXT.index(",") + 2),)) == ()
    assert bare(TEXT, None) == ()


def test_share_is_of_what_either_covers() -> None:
    assert share((Span(0, 4),), (Span(2, 6),)) == pytest.approx(2 / 6)
    assert share((Span(0, 4),), (Span(4, 6),)) == 0.0
    assert share((Span(0, 2), Span(4, 6)), (Span(0, 2), Span(4, 6))) == 1.0


def test_a_missing_part_is_a_sign_of_its_own() -> None:
    assert signs_of_statement(SURE, Candidate(one("the port was open"), None))["no cue"] == 1.0
    assert signs_of_choice(SURE, "source", None, spans("Brandt"))["network has none"] == 1.0


def test_the_signs_of_a_choice_favour_the_surer_edges() -> None:
    signs = signs_of_choice(SURE, "content", spans("port was"), spans("the port was open"))
    assert signs["beginning"] > 0
    assert signs["end"] > 0
    back = signs_of_choice(SURE, "content", spans("the port was open"), spans("port was"))
    assert back["beginning"] == pytest.approx(-signs["beginning"])


def test_every_question_has_its_weights() -> None:
    assert set(LEARNT) == set(QUESTIONS)
    assert weights_of("xx") == {}
    assert len(weights_digest()) == 8


def test_every_weight_is_for_a_sign_that_is_given() -> None:
    given_signs = set(signs_of_statement(SURE, Candidate(SAID, SAID))) | {"no cue", "no source"}
    assert set(LEARNT["stands"].by_sign) <= given_signs
    chosen = set(signs_of_choice(SURE, "cue", spans("said"), spans("hopes"))) | {"network has none", "rules have none"}
    assert set(LEARNT["cue"].by_sign) <= chosen


@given(st.floats(0, 1))
def test_odds_have_a_sign_and_an_end(probability: float) -> None:
    assert -9.3 < odds(probability) < 9.3
    assert odds(probability) == pytest.approx(-odds(1 - probability), abs=1e-3)


@given(st.integers(0, 80), st.integers(1, 12), st.integers(0, 80), st.integers(1, 12))
def test_probabilities_lie_between_none_and_all(start: int, length: int, other: int, more: int) -> None:
    own = Attribution((Span(start, start + length),), (Span(other, other + more),), None, 0.5, "a reason")
    probability = LEARNT["stands"].probability(signs_of_statement(SURE, Candidate(own, SAID)))
    assert 0.0 <= probability <= 1.0


def test_time_grows_with_the_number_of_statements() -> None:
    def make(size: int) -> tuple[Evidence, list[Candidate]]:
        places = (tuple(span.moved(i * len(TEXT)) for span in SAID.content) for i in range(size))
        return evidence(TEXT * size), [Candidate(replace(SAID, content=place), None, ruled=True) for place in places]

    assert_linear(lambda made: weigh(*made, LEARNT), make, size=400)
