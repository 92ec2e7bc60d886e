"""How the weights of what can be checked are made: twice the same, and stored as they were learnt."""

from io import BytesIO

import numpy as np
import pytest
from scipy.sparse import csr_matrix  # type: ignore[import-untyped, unused-ignore]

from rejoinder.model import Language
from rejoinder.read.claims.grams import BUCKETS
from rejoinder.read.claims.signs import WIDE
from rejoinder.read.claims.weights import read_weights
from training.claims import (
    Array,
    Sentences,
    agreed,
    apply_wording,
    keep,
    keep_likeness,
    keep_meaning,
    learn_likeness,
    learn_wording,
    numbered,
    ratios,
    stored_margins,
    stored_scores,
    vectors_of,
)

FACTS = ("the ministry paid 14 million in 2019", "exports fell by 9 percent last year", "the court ruled that the dam was closed")
IDLE = ("we hope for peace", "thank you very much", "why would anybody want that?")


def sentences(*texts: str) -> Sentences:
    """Facts first, each text three times; vectors in two heaps."""
    rows = [{"text": text, "gold": int(text in FACTS)} for text in texts or (FACTS + IDLE) * 3]
    data = numbered(rows, "text", Language.EN, None)
    chance = np.random.default_rng(1)
    vectors = chance.normal(scale=0.1, size=(len(rows), 8)).astype(np.float32)
    vectors[:, 0] += data.gold
    return Sentences(data.base, data.runs, data.signs, vectors, data.gold, data.groups)


def made() -> dict[str, Array]:
    data = sentences()
    kept: dict[str, Array] = {}
    keep(kept, "en", learn_wording(data, range(len(data.gold))), [(1.0, 0.0), (1.0, 0.0)])
    keep_meaning(kept, "en", np.linspace(0.5, 1.0, 2 + WIDE), -0.5)
    keep_likeness(kept, "en", learn_likeness(vectors_of(data), data.gold))
    return kept


def packed(kept: dict[str, Array]) -> bytes:
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **kept)
    return file.getvalue()


def test_the_same_data_make_the_same_bytes() -> None:
    assert packed(made()) == packed(made())


def test_wording_tells_what_it_learnt_from() -> None:
    data = sentences()
    margins = apply_wording(learn_wording(data, range(len(data.gold))), data)
    assert min(margins[data.gold == 1]) > max(margins[data.gold == 0])


def test_eight_bits_hold_what_was_learnt() -> None:
    data = sentences()
    learnt, stored = learn_wording(data, range(len(data.gold))), read_weights(made(), "en")
    assert stored_margins(stored, data) == pytest.approx(apply_wording(learnt, data), abs=0.1)
    like = learn_likeness(vectors_of(data), data.gold)
    assert stored.meaning is not None
    assert stored.meaning.likeness.of(vectors_of(data)) == pytest.approx(like.of(vectors_of(data)), abs=0.05)


def test_stored_weights_give_probabilities_in_the_order_of_what_they_join() -> None:
    data, stored = sentences(), read_weights(made(), "en")
    scores = stored_scores(stored, data)
    assert ((scores >= 0) & (scores <= 1)).all()
    assert scores[data.gold == 1].mean() > scores[data.gold == 0].mean()


def test_a_run_that_stands_in_both_as_often_weighs_nothing() -> None:
    runs = csr_matrix(np.array([[1, 1, 0], [1, 0, 1]]))
    oftener = ratios(runs, np.array([1, 0]))
    assert oftener[0] == 0
    assert oftener[1] == -oftener[2] > 0


def test_ranks_lie_between_none_and_all() -> None:
    assert agreed(np.array([5.0, -9.0, 7.0])) == pytest.approx([0.5, 0.25, 0.75])


def test_runs_are_numbered_as_the_package_numbers_them() -> None:
    assert numbered([{"text": "it rained"}], "text", Language.EN, None).runs.shape == (1, BUCKETS)
