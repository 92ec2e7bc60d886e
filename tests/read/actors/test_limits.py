"""What holds for every text, however hostile."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import Language, Span
from rejoinder.read.actors import find_mentions, resolve
from rejoinder.reference import Gazetteer

LENGTH = 200_000
SLOWEST = 20.0  # seconds of work for 200,000 characters of nothing but names, on a busy machine; quadratic code takes minutes
ENGLISH = "Japan Aldovian Foreign Ministry Minister Petr Halvik said he She the government of Tokyo in and . , ’s “ ” \n Mr. Li"
JAPANESE_AND_CHINESE = (
    "日 中 首脳 高市 首相 氏 木村実 外務省 の 同氏 は 、 。 ペト ・ ハルビク 外交部 发言人 王小川 表示 他 北京 在 方"
)
WORDS = (*ENGLISH.split(" "), *JAPANESE_AND_CHINESE.split(" "))

texts = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
)


@settings(max_examples=100, deadline=None)
@given(texts, st.sampled_from(list(Language)))
def test_mentions_stand_in_the_text_in_order_without_overlaps(text: str, language: Language) -> None:
    reached = 0
    for mention in find_mentions(text, language, Gazetteer.standard(), None):
        assert reached <= mention.span.start
        assert mention.span.end <= len(text)
        reached = mention.span.end


@settings(max_examples=60, deadline=None)
@given(texts.filter(bool), st.sampled_from(list(Language)), st.data())
def test_any_phrase_can_be_resolved(text: str, language: Language, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    mentions = find_mentions(text, language, Gazetteer.standard(), None)
    found = resolve(text, span, mentions, language)
    assert found is None or found


@settings(max_examples=20, deadline=None)
@given(texts, st.sampled_from(list(Language)))
def test_the_same_text_gives_the_same_mentions(text: str, language: Language) -> None:
    gazetteer = Gazetteer.standard()
    assert find_mentions(text, language, gazetteer, None) == find_mentions(text, language, gazetteer, None)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "unit"),
    [
        (Language.EN, "A"),
        (Language.EN, "Aa "),
        (Language.EN, "Minister Aa Bb, a "),
        (Language.EN, "Aa Bb, "),
        (Language.EN, "official "),
        (Language.EN, "he "),
        (Language.EN, "Takaichi’s "),
        (Language.EN, "’s "),
        (Language.EN, "\n"),
        (Language.JA, "氏"),
        (Language.JA, "ア・"),
        (Language.JA, "日中"),
        (Language.JA, "高市氏は"),
        (Language.ZH_HANS, "发言人王"),
        (Language.ZH_HANS, "王·"),
        (Language.ZH_HANS, "他说。"),
    ],
)
def test_two_hundred_thousand_characters_take_no_more_than_their_share(language: Language, unit: str) -> None:
    text = unit * (LENGTH // len(unit))
    begun = time.process_time()
    find_mentions(text, language, Gazetteer.standard(), None)
    assert time.process_time() - begun < SLOWEST


@pytest.mark.slow
def test_many_different_persons_take_no_more_than_their_share() -> None:
    text = "".join(f"Minister {chr(65 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}x Bore spoke. " for n in range(6_000))
    begun = time.process_time()
    mentions = find_mentions(text, Language.EN, Gazetteer.standard(), None)
    for mention in mentions:
        resolve(text, mention.span, mentions, Language.EN)
    assert len(mentions) == 6_000
    assert time.process_time() - begun < SLOWEST


def test_the_parties_are_read_alike(named: Callable[..., list[tuple[str, str | None]]]) -> None:
    text = "Aldovia’s Foreign Ministry told Veskar that the Veskari government lied. Aldovian officials agreed."
    swapped = text.translate({}).replace("Aldovia", "\0").replace("Veskar", "Aldovia").replace("\0", "Veskar")
    swapped = swapped.replace("Veskarn", "Veskari").replace("Aldoviai", "Aldovian")

    def swap(name: str | None) -> str | None:
        return name and name.replace("Aldovia", "\0").replace("Veskar", "Aldovia").replace("\0", "Veskar")

    assert [swap(actor) for _, actor in named(text)] == [actor for _, actor in named(swapped)]


@pytest.mark.parametrize("language", list(Language))
def test_twice_the_text_takes_about_twice_the_time(language: Language) -> None:
    unit = "".join(WORDS)
    gazetteer = Gazetteer.standard()

    def work(times: int) -> float:
        begun = time.process_time()
        find_mentions(unit * times, language, gazetteer, None)
        return time.process_time() - begun

    work(1)
    assert work(120) < 12 * (work(20) + 0.05)
