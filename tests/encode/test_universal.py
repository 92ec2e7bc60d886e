import numpy as np

from rejoinder.encode import UniversalSentenceEncoder


def test_both_scripts_of_chinese_have_one_vector() -> None:
    simplified, traditional = UniversalSentenceEncoder().encode(["萨方对此强烈不满", "薩方對此強烈不滿"])
    assert np.allclose(simplified, traditional, atol=1e-5)


def test_japanese_is_not_taken_for_traditional_chinese() -> None:
    kana, kanji = UniversalSentenceEncoder().encode(["車が来た", "车が来た"])
    assert not np.allclose(kana, kanji, atol=1e-3)


def test_it_says_what_it_is() -> None:
    encoder = UniversalSentenceEncoder()
    assert (encoder.name, encoder.dimension) == ("universal-sentence-encoder-multilingual-v3", 512)
