"""A text's scores depend on nothing but the text."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from rejoinder.encode.pinned import Weights
from rejoinder.encode.scorer import MOST_PIECES, Scored, Scorer

TEXTS = (
    "“We will not move,” Foreign Minister Ilse Brandt said. She added that the strait was open.\n\nVeskar’s envoy disagreed.",
    "アルドビア外務省は5日、海峡は開いていると述べた。\nベスカルの外相は「受け入れられない」と語った。",
    "阿尔多维亚外交部发言人表示，海峡是开放的。\n韦斯卡尔外长说：“我们不会接受。”",
    "Aldovia said it would go on. " * 90,
)
LARGEST = 600  # MiB
QUICKEST = 10.0  # seconds of processor time on a busy machine; a quiet one needs less than one


@pytest.fixture(scope="module")
def scorer(weights: Weights) -> Scorer:
    return weights.load()


def same(one: list[Scored], other: list[Scored]) -> bool:
    return all(
        a.window == b.window and np.allclose(a.tags, b.tags, atol=1e-5) and np.allclose(a.links, b.links, atol=1e-5)
        for a, b in zip(one, other, strict=True)
    )


@pytest.mark.parametrize("text", TEXTS, ids=["en", "ja", "zh", "long"])
def test_a_text_is_scored_alike_on_one_thread_and_on_two(weights: Weights, scorer: Scorer, text: str) -> None:
    assert same(list(scorer.score(text)), list(Scorer(weights.path, threads=2).score(text)))


def test_a_text_is_scored_alike_alone_and_among_others(scorer: Scorer) -> None:
    alone = [list(scorer.score(text)) for text in TEXTS]
    among = [list(scorer.score(text)) for text in reversed(TEXTS)]
    assert all(same(one, other) for one, other in zip(alone, reversed(among), strict=True))


def test_there_is_a_score_for_every_piece(scorer: Scorer) -> None:
    for scored in scorer.score(TEXTS[0]):
        size = scored.window.starts[-1] + len(scored.window.lines[-1].ids) + 1
        assert scored.tags.shape == (size, 4, 3)
        assert scored.links.shape == (2, size, size)


@pytest.mark.parametrize("text", ["", "\n", "  \n "])
def test_a_text_of_nothing_has_no_scores(scorer: Scorer, text: str) -> None:
    assert list(scorer.score(text)) == []


@pytest.mark.slow
def test_a_text_without_end_is_scored_up_to_a_bound(scorer: Scorer) -> None:
    scored = list(scorer.score("said " * 200_000))
    new = sum(len(line.ids) for one in scored for line in one.window.lines[one.window.known :])
    assert new == MOST_PIECES


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="only Linux tells the largest size of a process so")
def test_weights_load_in_seconds_and_take_little_memory(weights: Weights) -> None:
    code = (
        "import time; t = time.process_time(); from rejoinder.encode.pinned import find_weights\n"
        "scorer = find_weights().load(); took = time.process_time() - t\n"
        "for _ in range(5): list(scorer.score('Aldovia said it would go on. ' * 200))\n"
        # not getrusage: what that tells begins with the size of the process that this one was forked from
        "print(took, *[line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')])"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() for _ in range(3)
    ]
    assert weights.path.is_file()
    assert min(float(took) for took, _ in runs) < QUICKEST
    assert max(int(kilobytes) for _, kilobytes in runs) / 1024 < LARGEST
