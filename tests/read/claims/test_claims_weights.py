"""The weights as they are stored, and the reasons that follow from them."""

from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from rejoinder.lang import LANGUAGES
from rejoinder.model import Idle
from rejoinder.model.ids import content_digest
from rejoinder.read import claims
from rejoinder.read.claims.grams import BUCKETS
from rejoinder.read.claims.signs import LISTED, MEASURES, WIDE
from rejoinder.read.claims.weigh import LIKE, LOWERS, MOST_REASONS, RAISES, SAME, UNLIKE, Sentence, weigh
from rejoinder.read.claims.weights import FILE, Likeness, Scale, digest, weights

LARGEST = 2 * 1024 * 1024


def alone(folded: str, base: str = "en") -> tuple[float, tuple[str, ...]]:
    found = weigh([Sentence(folded, folded)], base, None)[0]
    return found.score, found.reasons


@pytest.mark.parametrize("base", LANGUAGES)
def test_every_language_has_weights_of_the_right_shape(base: str) -> None:
    learnt = weights(base)
    assert learnt.wording.runs.shape == (BUCKETS,)
    assert learnt.wording.signs.shape == (WIDE,)
    assert learnt.scale.slope > 0
    assert np.isfinite(learnt.wording.signs).all()


def test_english_has_weights_for_vectors_too() -> None:
    meaning = weights("en").meaning
    assert meaning is not None
    assert meaning.likeness.centre.shape == (512,)
    assert np.isfinite(meaning.likeness.of(np.eye(4, 512, dtype=np.float32))).all()


NEAR_AND_FAR = Likeness(
    centre=np.array([1, 0, 0], np.float32),
    axes=np.array([[1, 0], [0, 1], [0, 0]], np.float32),
    examples=np.array([[2, 0], [0, 2]], np.float32),
    weights=np.array([1, -1], np.float32),
    gamma=0.5,
    shift=0.25,
)


def test_a_vector_is_like_what_it_lies_near() -> None:
    near_first, near_second, far = NEAR_AND_FAR.of(np.array([[3, 0, 0], [1, 2, 0], [90, 90, 0]], np.float32))
    assert near_first == pytest.approx(1.25 - np.exp(-4))
    assert near_second == pytest.approx(-0.75 + np.exp(-4))
    assert far == pytest.approx(0.25)


def test_what_lies_off_the_axes_does_not_count() -> None:
    on, off = NEAR_AND_FAR.of(np.array([[3, 1, 0], [3, 1, 7]], np.float32))
    assert on == off


def test_a_vector_is_as_like_among_others() -> None:
    learnt = weights("en").meaning
    assert learnt is not None
    vectors = np.eye(9, 512, dtype=np.float32)
    assert learnt.likeness.of(vectors[:1]) == pytest.approx(learnt.likeness.of(vectors)[:1], abs=1e-5)


def test_the_file_is_small_and_has_its_card() -> None:
    folder = resources.files(claims)
    assert len(folder.joinpath(FILE).read_bytes()) <= LARGEST
    card = folder.joinpath("CARD.md").read_text(encoding="utf-8")
    assert all(words in card for words in ("ClaimBuster", "PoliInfo", "NTREX", "GPL-3", "CC BY-SA 4.0", "Limits"))


def test_other_weights_would_make_another_reader() -> None:
    stored = resources.files(claims).joinpath(FILE).read_bytes()
    assert digest() == content_digest(stored)[:16] != content_digest(stored + b"\0")[:16]


def test_a_sign_is_felt_by_what_decides() -> None:
    english, chinese = weights("en"), weights("zh")
    assert not np.allclose(english.felt(meant=True), english.felt(meant=False))
    assert np.array_equal(chinese.felt(meant=True), chinese.felt(meant=False))


def test_a_scale_makes_probabilities_of_any_margin() -> None:
    scale = Scale(1.5, -1.0)
    assert [round(scale.apply(margin), 3) for margin in (-1e9, 0.0, 1e9)] == [0.0, 0.269, 1.0]


def test_every_sign_that_is_named_is_one() -> None:
    known = {*LISTED, *MEASURES}
    assert {*RAISES, *LOWERS, *SAME} <= known
    assert not set(RAISES) & set(LOWERS)


def test_what_needs_no_answer_is_among_the_reasons() -> None:
    assert set(Idle) <= set(LOWERS.values())


@pytest.mark.parametrize("base", LANGUAGES)
def test_words_that_no_list_knows_are_said_to_be_worded_so(base: str) -> None:
    score, reasons = alone("mm hm mm hm mm hm mm hm mm hm mm hm mm hm mm hm", base)
    assert 0 <= score <= 1
    assert {LIKE, UNLIKE, *RAISES.values(), *LOWERS.values()} >= set(reasons)


def test_no_more_reasons_than_one_reads() -> None:
    text = "if they will, we hope that the 00 ships were not more than 00 percent of what i think, please?"
    assert 0 < len(alone(text)[1]) <= MOST_REASONS


def test_the_first_reason_speaks_for_the_side_on_which_the_score_is() -> None:
    score, reasons = alone("in 00, unemployment fell by 00 percent, according to the report.")
    assert score > 0.5
    assert reasons[0] in RAISES.values()
    score, reasons = alone("why do you want that?")
    assert score < 0.5
    assert reasons[0] in LOWERS.values()


def test_without_sentences_there_is_nothing_to_weigh() -> None:
    assert weigh([], "en", None) == []


def test_weights_are_no_code(tmp_path: Path) -> None:
    copy = tmp_path / FILE
    copy.write_bytes(resources.files(claims).joinpath(FILE).read_bytes())
    with np.load(copy, allow_pickle=False) as stored:
        assert all(stored[name].dtype.kind in "if" for name in stored.files)
