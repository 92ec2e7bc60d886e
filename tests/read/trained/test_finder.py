"""The trained finder as every finder has to be; what it finds in real texts is measured by `make evals`."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.encode.pinned import find_weights
from rejoinder.model import Language
from rejoinder.read.contract import Attribution
from rejoinder.read.trained.finder import TrainedFinder

WEIGHTS = find_weights()
pytestmark = pytest.mark.skipif(WEIGHTS is None, reason="the reader's weights are not in this checkout")
Find = Callable[..., tuple[Attribution, ...]]

PLAIN = {
    Language.EN: (
        "Foreign Minister Ilse Brandt said on Monday that the strait was open.",
        ("Foreign Minister Ilse Brandt", "said", "that the strait was open"),
    ),
    Language.JA: (
        "アルドビアのブラント外相は5日の記者会見で、海峡は開いていると述べた。",
        ("アルドビアのブラント外相", "述べた", "海峡は開いている"),
    ),
    Language.ZH_HANS: ("阿尔多维亚外交部发言人表示，海峡是开放的。", ("阿尔多维亚外交部发言人", "表示", "海峡是开放的")),
    Language.ZH_HANT: ("阿爾多維亞外交部發言人表示，海峽是開放的。", ("阿爾多維亞外交部發言人", "表示", "海峽是開放的")),
}
NARRATION = {
    Language.EN: "The ferry left the harbour at nine. It rained all morning, and the market was empty.",
    Language.JA: "船は九時に港を出た。朝から雨が降り、市場には人がいなかった。",
    Language.ZH_HANS: "渡轮九点离开港口。雨下了一上午，市场上空无一人。",
}


@pytest.fixture(scope="module")
def find() -> Find:
    assert WEIGHTS is not None
    return TrainedFinder(WEIGHTS).find


def words(text: str, found: Attribution) -> tuple[str | None, ...]:
    spans = (found.source, found.cue, found.content)
    return tuple("…".join(s.of(text) for s in part).strip("。.，、") if part else None for part in spans)


@pytest.mark.parametrize("language", PLAIN)
def test_a_plain_report_is_found_in_each_language(find: Find, language: Language) -> None:
    text, wanted = PLAIN[language]
    assert [words(text, one) for one in find(text, language)] == [wanted]


@pytest.mark.parametrize("language", NARRATION)
def test_narration_is_nobodys_statement(find: Find, language: Language) -> None:
    assert find(NARRATION[language], language) == ()


def test_an_interrupted_quotation_is_one_statement(find: Find) -> None:
    text = "“The strait is open,” Foreign Minister Ilse Brandt said, “and it will stay open.”"
    (found,) = find(text, Language.EN)
    assert words(text, found) == ("Foreign Minister Ilse Brandt", "said", "“The strait is open,”…“and it will stay open.”")


def test_a_text_is_read_alike_alone_and_after_others(find: Find) -> None:
    alone = find(PLAIN[Language.EN][0], Language.EN)
    find(PLAIN[Language.JA][0] * 9, Language.JA)
    assert find(PLAIN[Language.EN][0], Language.EN) == alone


@pytest.mark.parametrize("text", ["", "\n\n", "“", "said", "。", "\ud800", "\u200b" * 9, "表示表示表示", "と述べた"])
def test_scraps_do_no_harm(find: Find, text: str) -> None:
    holds(text, find(text, Language.EN))


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(["“No,” ", "Brandt said ", "that ", "\n\n", "と述べた。", "他说：", "— ", "ﷺ", "e\u0301", "(", "10"])
    )
)
def test_whatever_the_words_every_span_lies_in_the_text(parts: list[str]) -> None:
    assert WEIGHTS is not None
    text = "".join(parts)
    holds(text, TrainedFinder(WEIGHTS).find(text, Language.EN))


def holds(text: str, found: tuple[Attribution, ...]) -> None:
    for place, one in enumerate(found):
        spans = (*one.content, *(one.cue or ()), *(one.source or ()))
        assert all(span.end <= len(text) for span in spans)
        assert 0 <= one.confidence <= 1
        assert one.outer is None or one.outer < place
    assert [one.content[0].start for one in found] == sorted(one.content[0].start for one in found)


def test_it_is_known_by_its_weights() -> None:
    assert WEIGHTS is not None
    assert WEIGHTS.digest.startswith(TrainedFinder(WEIGHTS).version)
