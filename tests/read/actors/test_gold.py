"""Real documents, annotated by hand: most sources are given the right actor."""

from collections import Counter
from pathlib import Path

import pytest

from evals.actors.gold import Marked, real_documents, sample_documents
from evals.actors.measure import actors_report
from rejoinder.model import Span

ENOUGH = 90.0  # percent of the sources


@pytest.fixture(scope="module")
def documents(shared: Path) -> list[Marked]:
    found = [one for one in real_documents(shared) if isinstance(one, Marked)]
    if not found:
        pytest.skip("the annotated documents are not here")
    return found


@pytest.mark.data
def test_the_gold_is_a_fair_mix(documents: list[Marked]) -> None:
    languages = Counter(one.row["language"] for one in documents)
    assert min(languages[language] for language in ("en", "ja", "zh")) >= 9
    assert sum(len(one.sources) for one in documents) >= 250


@pytest.mark.data
def test_every_source_of_the_gold_stands_in_its_text(documents: list[Marked]) -> None:
    for one in documents:
        for source in one.sources:
            words = Span(source.start, source.end).of(one.row["text"])
            assert words.strip() == words != ""
            assert source.right
            assert not source.joint or len(source.right) > 1


def test_the_sample_has_a_place_for_every_source_of_its_gold() -> None:
    for one in sample_documents():
        for source in one.sources:
            assert 0 <= source.start < source.end <= len(one.row["text"])


def test_a_document_that_is_not_there_is_left_out_with_a_reason(tmp_path: Path) -> None:
    left_out = list(real_documents(tmp_path))
    assert len(left_out) >= 30
    assert all(isinstance(one, str) and ": no " in one for one in left_out)


@pytest.mark.data
@pytest.mark.slow
@pytest.mark.usefixtures("documents")
def test_nine_in_ten_sources_are_given_the_right_actor(shared: Path) -> None:
    report = actors_report(shared)
    given = {name: value for name, value in report.items() if name.endswith("given")}
    assert min(given.values()) >= ENOUGH, given
