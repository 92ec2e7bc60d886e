"""Which sentences assert something that a document could confirm or refute."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.model import CheckableClaim, Encoder, Language, Reading, Version
from rejoinder.read.claims import find_claims
from rejoinder.read.claims.weigh import LOWERS, RAISES
from rejoinder.read.reader import Reader
from rejoinder.read.sentences import find_sentences

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EN, JA, HANS, HANT = Language.EN, Language.JA, Language.ZH_HANS, Language.ZH_HANT
CHECKABLE = {
    EN: "Exports of steel to Aldovia fell by 14 percent in 2024, according to the customs report.",
    JA: "２０２４年のアルドビア向けの鉄鋼の輸出額は、税関の統計によると、前年から１４％減少しました。",
    HANS: "据海关统计，2024年对阿尔多维亚的钢铁出口下降了14%。",
    HANT: "據海關統計，2024年對阿爾多維亞的鋼鐵出口下降了14%。",
}
WISHES = {
    EN: "We sincerely hope that friendship between our peoples will always flourish.",
    JA: "両国民の友情が末永く続くことを心から願っております。",
    HANS: "我们衷心希望两国人民的友谊万古长青。",
    HANT: "我們衷心希望兩國人民的友誼萬古長青。",
}
QUESTIONS = {
    EN: "Why should anybody want that?",
    JA: "知事はどのようにお考えでしょうか。",
    HANS: "你们为什么要这样想呢？",
    HANT: "你們為什麼要這樣想呢？",
}
Weigh = Callable[..., tuple[CheckableClaim, ...]]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return UniversalSentenceEncoder()


@pytest.fixture(scope="module")
def weigh(reader: Reader) -> Weigh:
    """What is found in a text in which nobody is heard: every sentence is the document's own."""

    def of(text: str, language: Language = EN, encoder: Encoder | None = None) -> tuple[CheckableClaim, ...]:
        version = Version("ve-1", "do-1", None, text, language)
        return find_claims(version, find_sentences(text, language), (), reader.find_mentions(version), encoder)

    return of


@pytest.mark.parametrize("language", [EN, JA, HANS, HANT])
@pytest.mark.parametrize("meaning", [False, True])
def test_a_figure_with_its_source_is_more_checkable_than_a_wish_or_a_question(
    weigh: Weigh, language: Language, encoder: Encoder, *, meaning: bool
) -> None:
    with_meaning = encoder if meaning else None
    texts = (CHECKABLE[language], WISHES[language], QUESTIONS[language])
    fact, wish, question = (weigh(text, language, with_meaning)[0].checkworthiness for text in texts)
    assert fact > 0.5 > max(wish, question)


@pytest.mark.parametrize("language", [EN, JA, HANS, HANT])
def test_a_score_has_its_reasons(weigh: Weigh, language: Language) -> None:
    assert set(weigh(CHECKABLE[language], language)[0].reasons) & set(RAISES.values())
    assert set(weigh(QUESTIONS[language], language)[0].reasons) & set(LOWERS.values())


def test_who_is_named_does_not_weigh(weigh: Weigh, encoder: Encoder) -> None:
    text = "{} sent 14 ships into the waters of {} on Tuesday, and {} said so in a report."
    one, other = (weigh(text.format(a, b, a), EN, encoder) for a, b in (("China", "Japan"), ("Japan", "China")))
    assert one[0].checkworthiness == other[0].checkworthiness
    assert one[0].reasons == other[0].reasons


def test_the_words_of_a_speaker_are_weighed_by_themselves(read: Callable[..., Reading]) -> None:
    said = "“The ships fired 14 shots at the harbour on Tuesday morning and then went away to the north,”"
    found = read(f"{said} he said. It rained in the capital all day long.").claims
    assert [c.statement is not None for c in found] == [True, False]
    assert found[0].span.start == 0


def test_a_vector_is_made_of_each_whole_sentence_once_and_of_no_part(
    reader: Reader, version: Callable[..., Version], encoder: Encoder
) -> None:
    asked: list[str] = []

    class Heard:
        name, dimension = encoder.name, encoder.dimension

        def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
            asked.extend(texts)
            return encoder.encode(texts)

    made = version(
        "The envoy said the port was shut on 3 May 2031 and accused Veskar of ramming 14 boats. Exports fell by 9 percent."
    )
    found = replace(reader, encoder=Heard()).read(made)
    assert any(claim.statement for claim in found.claims)
    assert len(asked) == 2


def test_words_that_fill_little_of_a_sentence_weigh_with_it(read: Callable[..., Reading]) -> None:
    text = "At the meeting of 3 May 2031 the spokesman accused Veskar of ramming a boat."
    told, *stated = read(text).claims
    assert told.statement is None
    assert all(one.checkworthiness > told.checkworthiness / 2 for one in stated)


def test_a_wish_in_a_sentence_full_of_facts_stays_a_wish(read: Callable[..., Reading]) -> None:
    text = "“We hope for peace,” said the envoy, whose 14 ships fired 30 shots at the harbour on 3 May 2031."
    (wish,) = (one for one in read(text).claims if one.statement)
    fact, *_ = read(text.replace("We hope for peace", "They sank 9 boats on Monday")).claims
    assert wish.checkworthiness < 0.25 < 0.75 < fact.checkworthiness
    assert wish.reasons[0] in LOWERS.values()
    assert fact.reasons[0] in RAISES.values()


def test_a_text_without_sentences_asserts_nothing(weigh: Weigh) -> None:
    assert weigh("") == weigh(" \n ") == weigh("Ha!") == ()


def test_a_sentence_weighs_the_same_among_others(weigh: Weigh) -> None:
    alone, beside = weigh(CHECKABLE[EN]), weigh(f"{WISHES[EN]} {CHECKABLE[EN]} {QUESTIONS[EN]}")
    assert beside[1].checkworthiness == alone[0].checkworthiness


def test_an_encoder_that_the_weights_do_not_know_is_not_asked(weigh: Weigh, encoder: Encoder) -> None:
    class Other:
        name, dimension, encode = "another", 512, encoder.encode

    assert weigh(CHECKABLE[EN], EN, Other()) == weigh(CHECKABLE[EN], EN)


@pytest.mark.parametrize("text", ["a" * 200_000, "A. " * 60_000, "¤" * 200_000, "A A’" * 50_000])
def test_hostile_text_is_weighed_too(weigh: Weigh, text: str) -> None:
    assert all(0 <= claim.checkworthiness <= 1 for claim in weigh(text))
