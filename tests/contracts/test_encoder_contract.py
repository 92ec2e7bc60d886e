"""What every sentence encoder must do."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from rejoinder.encode import HubEncoder, UniversalSentenceEncoder
from rejoinder.model import Encoder
from tests.tiny_encoder import make_encoder

MAKERS: tuple[Callable[[Path], Encoder], ...] = (
    lambda _: UniversalSentenceEncoder(),
    lambda folder: HubEncoder(make_encoder(folder / "tiny")),
)
SAME = (
    "The ship left the harbour in the morning.",
    "船は朝に港を出た。",
    "这艘船早上离开了港口。",
    "這艘船早上離開了港口。",
)
OTHER = "Parliament passed the budget after a long debate."


@pytest.fixture(scope="module", params=MAKERS, ids=["universal", "hub"])
def encoder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    made: Encoder = request.param(tmp_path_factory.mktemp("encoder"))
    return made


def test_vectors_have_the_shape_that_is_promised(encoder: Encoder) -> None:
    vectors = encoder.encode(SAME)
    assert vectors.shape == (len(SAME), encoder.dimension)
    assert vectors.dtype == np.float32


def test_vectors_have_length_one(encoder: Encoder) -> None:
    assert np.allclose(np.linalg.norm(encoder.encode(SAME), axis=1), 1, atol=1e-4)


def test_a_text_stands_nearer_to_its_translations_than_to_another_text(encoder: Encoder) -> None:
    vectors = encoder.encode([*SAME, OTHER])
    likeness = vectors @ vectors.T
    assert likeness[:4, :4].min() > likeness[:4, 4].max()


def test_a_text_has_the_same_vector_alone_and_among_others(encoder: Encoder) -> None:
    among = encoder.encode([OTHER, *SAME, OTHER * 9])
    assert all(np.allclose(encoder.encode([text])[0], among[i + 1], atol=1e-5) for i, text in enumerate(SAME))


def test_nothing_to_encode_gives_no_vectors(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimension)


@pytest.mark.parametrize("text", ["", "   ", "…！", "\n"])
def test_a_text_without_words_has_the_zero_vector(encoder: Encoder, text: str) -> None:
    assert not encoder.encode([text]).any()


def test_a_very_long_text_takes_no_longer_than_its_beginning(encoder: Encoder) -> None:
    beginning = SAME[0] * 400
    assert np.allclose(encoder.encode([beginning])[0], encoder.encode([beginning + OTHER * 50_000])[0], atol=1e-5)
