"""What holds for every text, however hostile."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import Language, Span
from rejoinder.read.actors import find_mentions, resolve
from rejoinder.reference import Gazetteer
from tests.growth import assert_linear

LENGTH = 64_000  # characters
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
    for mention in find_mentions(text, language, Gazetteer.standard()):
        assert reached <= mention.span.start
        assert mention.span.end <= len(text)
        reached = mention.span.end


@settings(max_examples=60, deadline=None)
@given(texts.filter(bool), st.sampled_from(list(Language)), st.data())
def test_any_phrase_can_be_resolved(text: str, language: Language, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    mentions = find_mentions(text, language, Gazetteer.standard())
    found = resolve(text, span, mentions, language)
    assert found is None or found


@settings(max_examples=20, deadline=None)
@given(texts, st.sampled_from(list(Language)))
def test_the_same_text_gives_the_same_mentions(text: str, language: Language) -> None:
    gazetteer = Gazetteer.standard()
    assert find_mentions(text, language, gazetteer) == find_mentions(text, language, gazetteer)


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
        (Language.EN, "MR. AA: I\n"),
        (Language.EN, "A B C D "),
        (Language.EN, "Aa’s embassy "),
        (Language.EN, "Aa Bb met the official, the president "),
        (Language.JA, "アイウ外務省"),
        (Language.JA, "Aa Bb氏"),
        (Language.ZH_HANS, "阿"),
        (Language.ZH_HANS, "阿·"),
        (Language.ZH_HANS, "阿·阿 (Aa Bb)"),
        (Language.ZH_HANS, "Aa Bb 说"),
        (Language.ZH_HANS, "阿阿阿外交部"),
    ],
)
def test_a_long_text_takes_no_more_than_its_share(language: Language, unit: str) -> None:
    def find(text: str) -> None:
        find_mentions(text, language, Gazetteer.standard())

    assert_linear(find, lambda size: unit * (size // len(unit)), size=LENGTH)


@pytest.mark.slow
def test_many_different_persons_take_no_more_than_their_share() -> None:
    def make(size: int) -> str:
        names = (f"{chr(65 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}x" for n in range(size))
        return "".join(f"Minister {name} Bore spoke. " for name in names)

    def follow(text: str) -> None:
        mentions = find_mentions(text, Language.EN, Gazetteer.standard())
        for mention in mentions:
            resolve(text, mention.span, mentions, Language.EN)
        assert len(mentions) == text.count("Minister")

    assert_linear(follow, make, size=6_000)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "sentence", "phrase"),
    [
        (Language.EN, "Minister Petr Halvik came, and the bureau said so. ", "the bureau"),
        (Language.JA, "木村実巡査部長は来た。同医大は述べた。", "同医大"),
        (Language.JA, "オルレ銀は述べた。", "オルレ銀"),
        (Language.ZH_HANS, "发言人王小川表示反对。这名议员说。", "这名议员"),
    ],
)
def test_many_phrases_that_point_back_take_no_more_than_their_share(language: Language, sentence: str, phrase: str) -> None:
    def follow(text: str) -> None:
        mentions = find_mentions(text, language, Gazetteer.standard())
        at = text.find(phrase)
        while at >= 0:
            resolve(text, Span(at, at + len(phrase)), mentions, language)
            at = text.find(phrase, at + 1)

    assert_linear(follow, lambda size: sentence * (size // len(sentence)), size=LENGTH)


def test_the_parties_are_read_alike(named: Callable[..., list[tuple[str, str | None]]]) -> None:
    text = "Aldovia’s Foreign Ministry told Veskar that the Veskari government lied. Aldovian officials agreed."
    swapped = text.translate({}).replace("Aldovia", "\0").replace("Veskar", "Aldovia").replace("\0", "Veskar")
    swapped = swapped.replace("Veskarn", "Veskari").replace("Aldoviai", "Aldovian")

    def swap(name: str | None) -> str | None:
        return name and name.replace("Aldovia", "\0").replace("Veskar", "Aldovia").replace("\0", "Veskar")

    assert [swap(actor) for _, actor in named(text)] == [actor for _, actor in named(swapped)]


@pytest.mark.parametrize("language", list(Language))
def test_twice_the_text_takes_about_twice_the_time(language: Language) -> None:
    def find(text: str) -> None:
        find_mentions(text, language, Gazetteer.standard())

    assert_linear(find, lambda size: "".join(WORDS) * size, size=96)
