"""Two parties in each other's place are weighed alike."""

from itertools import product

import pytest

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.model import Language, Version
from rejoinder.read.claims import find_claims
from rejoinder.read.reader import Reader
from rejoinder.read.sentences import find_sentences

TEXTS = 200
SMALL = 0.02  # a name that the tables do not take for an actor in one place, and do in another
FRAMES: dict[Language, tuple[tuple[str, ...], ...]] = {
    Language.EN: (
        ("{a} ", "The foreign minister of {a} ", "In 2024, {a} ", "Officials in {a} "),
        ("accused {b} of ", "said that {b} was ", "denied that {b} had been ", "hopes that {b} will stop "),
        ("sending 14 ships", "closing the port", "breaking the treaty", "holding 3 fishermen"),
        (".", " last week.", ", according to a report.", " without any reason."),
    ),
    Language.JA: (
        ("{a}は", "{a}の外相は", "2024年、{a}は", "{a}政府は"),
        ("{b}が", "{b}の艦船が", "{b}政府が", "{b}の当局が"),
        ("14隻を派遣した", "港を閉鎖した", "条約に違反した", "漁師3人を拘束した"),
        ("と述べた。", "と発表した。", "ことを望むと語った。", "と非難した。"),
    ),
    Language.ZH_HANS: (
        ("{a}", "{a}外交部", "2024年，{a}", "{a}政府"),
        ("表示{b}", "指责{b}", "称{b}政府", "希望{b}不再"),
        ("派出14艘船", "关闭港口", "违反条约", "扣押3名渔民"),
        ("。", "，没有任何理由。", "，据报告。", "，十分遗憾。"),
    ),
}
FRAMES[Language.ZH_HANT] = tuple(
    tuple(part.translate(str.maketrans("责称关闭约违条渔权无没据报", "責稱關閉約違條漁權無沒據報")) for part in parts)
    for parts in FRAMES[Language.ZH_HANS]
)
PARTIES = {
    Language.EN: ("China", "Japan"),
    Language.JA: ("中国", "日本"),
    Language.ZH_HANS: ("中国", "日本"),
    Language.ZH_HANT: ("中國", "日本"),
}


@pytest.mark.slow
@pytest.mark.parametrize("language", list(Language))
def test_two_parties_in_each_others_place_are_weighed_alike(language: Language, reader: Reader) -> None:
    chosen = ["".join(parts) for parts in product(*FRAMES[language])]
    assert len(chosen) >= TEXTS
    a, b = PARTIES[language]
    encoder = UniversalSentenceEncoder()

    def scores(text: str) -> list[float]:
        version = Version("ve-1", "do-1", None, text, language)
        found = find_claims(version, find_sentences(text, language), (), reader.find_mentions(version), encoder)
        return [claim.checkworthiness for claim in found]

    pairs = [(scores(one.format(a=a, b=b)), scores(one.format(a=b, b=a))) for one in chosen]
    apart = [max((abs(x - y) for x, y in zip(*pair, strict=True)), default=0.0) for pair in pairs]
    assert sum(distance > SMALL for distance in apart) <= 0.03 * len(apart)
    lean = sum(x - y for pair in pairs for x, y in zip(*pair, strict=True)) / len(pairs)
    assert abs(lean) < SMALL / 4
