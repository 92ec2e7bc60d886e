# mypy: disable-error-code="import-not-found"
# tokenizers is no part of the project's environment

from random import Random

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from training.data import Maker, Row, pack, tag_characters, to_tensors

TEXT = "He said yes\nno one knew"
ROW: Row = {"text": TEXT, "gold": [{"source": [[0, 2]], "cue": [[3, 7]], "content": [[8, 11]]}]}


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - no secret


@pytest.fixture
def maker() -> Maker:
    words = {"[begin]": 0, "[end]": 1, "[other]": 2} | {word: i for i, word in enumerate(TEXT.split(), 3)}
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="[other]"))  # noqa: S106 - a word of the vocabulary
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return Maker(tokenizer, begin=0, end=1, size=32)


def test_a_content_in_a_content_is_inner() -> None:
    gold = [{"source": [], "cue": [], "content": [[0, 6]]}, {"source": [], "cue": [], "content": [[2, 5]]}]
    tags = tag_characters({"text": "abcdef", "gold": gold, "nested": True})
    assert (tags[2], tags[3]) == ([1, 2, 2, 2, 2, 2], [0, 0, 1, 2, 2, 0])


def test_what_a_text_does_not_tell_is_not_learnt() -> None:
    assert set(tag_characters(ROW)[3]) == {-100}


def test_a_content_points_at_its_cue_and_source(maker: Maker) -> None:
    (window,) = list(maker.windows(ROW, chance(1)))
    assert window.ids == [0, 3, 4, 5, 1, 6, 7, 8, 1]
    assert window.links == [(3, 0, 2), (3, 1, 1)]


def test_a_content_without_a_cue_points_at_the_beginning(maker: Maker) -> None:
    (window,) = list(maker.windows({**ROW, "gold": [{**ROW["gold"][0], "cue": []}]}, chance(1)))
    assert (3, 0, 0) in window.links


def test_the_shares_of_a_batch_keep_their_links(maker: Maker) -> None:
    windows = [w for _ in range(5) for w in maker.windows(ROW, chance(1))]
    shares = to_tensors(windows, pad=0).shares(2)
    assert [len(s.ids) for s in shares] == [3, 2]
    assert [s.links[:, 0].max().item() for s in shares] == [2, 1]
    assert sum(s.weight for s in shares) == pytest.approx(1)


def test_no_window_is_lost_in_packing(maker: Maker) -> None:
    windows = [w for seed in range(9) for w in maker.windows(ROW, chance(seed))]
    assert sum(map(len, pack(windows, chance(1), pieces=20))) == len(windows)
