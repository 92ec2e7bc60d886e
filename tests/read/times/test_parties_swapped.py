"""Swap the names of two parties in a text and the times are the same, in the same words."""

from pathlib import Path

import pytest

from rejoinder.model import Interval, Language
from rejoinder.read.times import find_times

PAIRS = {
    Language.EN: (("Aldovia", "Veskar"), ("Japan", "China"), ("Taiwan", "Russia")),
    Language.JA: (("アルドビア", "ベスカル"), ("日本", "中国"), ("台湾", "ロシア"), ("朝鮮", "韓国")),
    Language.ZH_HANS: (("阿尔多维亚", "韦斯卡尔"), ("日本", "中国"), ("台湾", "俄罗斯"), ("朝鲜", "韩国")),
}
WHEN = {
    Language.EN: (
        " It had met {A} from 3 to 5 May, and {B} last Friday.",
        " {B} will answer {A} within two weeks, before noon on Monday.",
    ),
    Language.JA: ("{A}は3日から5日まで{B}を訪れた。", "{B}は来月24日午後3時に{A}と会談する。", "25日{A}、26日{B}が発表した。"),
    Language.ZH_HANS: ("{A}上周五至周日访问{B}。", "25日{A}、26日{B}发表声明。", "{B}将在两周内答复{A}。"),
}
FEWEST = 200  # texts a language


def _texts(language: Language) -> list[str]:
    lines = Path(__file__).parents[1].joinpath("even_handed", f"{language.base}.txt").read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n") + more for line in lines for more in ("", *WHEN[language])]


def _times(text: str, language: Language, first: str, second: str, published: Interval) -> list[tuple[str, str]]:
    filled = text.replace("{A}", first).replace("{B}", second)
    return [(found.span.of(filled), found.time.value) for found in find_times(filled, language, published)]


@pytest.mark.parametrize("language", list(PAIRS))
def test_no_time_depends_on_who_is_named(language: Language, published: Interval) -> None:
    texts = _texts(language)
    assert len(texts) >= FEWEST
    for first, second in PAIRS[language]:
        for text in texts:
            there, back = (_times(text, language, *names, published) for names in ((first, second), (second, first)))
            assert [value for _, value in there] == [value for _, value in back], text
            assert there == back, text


@pytest.mark.parametrize("language", list(PAIRS))
def test_the_texts_are_full_of_times(language: Language, published: Interval) -> None:
    texts = _texts(language)
    found = [_times(text, language, *PAIRS[language][0], published) for text in texts]
    assert sum(map(len, found)) > len(texts)
