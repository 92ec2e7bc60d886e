"""Two parties swapped: 200 texts a language, with the same reading but for the names."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

import pytest

from rejoinder.model import Actor, Alias, Language, MentionKind
from rejoinder.read.actors import find_mentions
from rejoinder.reference import Gazetteer

ENOUGH = 0.97  # share of the texts that read alike
OWN_NAMES = {
    "Department of Defense": "Ministry of Defense",
    "People’s Liberation Army": "Armed Forces of China",
    " of the ": " of ",
}
INVENTED = (Actor("Aldovia", MentionKind.STATE), Actor("Veskar", MentionKind.STATE))
ALIASES = (
    *(Alias("Aldovian", "en", "Aldovia"), Alias("アルドビア", "ja", "Aldovia"), Alias("阿尔多维亚", "zh", "Aldovia")),
    *(Alias("Veskari", "en", "Veskar"), Alias("ベスカル", "ja", "Veskar"), Alias("韦斯卡尔", "zh", "Veskar")),
)
GAZETTEER = Gazetteer.standard().with_names(INVENTED, ALIASES)


@dataclass(frozen=True)
class Party:
    """A state, how a language names it, what belongs to it, and two of its people."""

    state: str
    name: str
    adjective: str
    leader: str
    minister: str


ENGLISH = (
    Party("China", "China", "Chinese", "Xi Jinping", "Wang Yi"),
    Party("Japan", "Japan", "Japanese", "Sanae Takaichi", "Toshimitsu Motegi"),
    Party("Taiwan", "Taiwan", "Taiwanese", "Lai Ching-te", "Lin Chia-lung"),
    Party("South Korea", "South Korea", "South Korean", "Lee Jae-myung", "Cho Hyun"),
    Party("Aldovia", "Aldovia", "Aldovian", "Petr Halvik", "Ada Sorn"),
    Party("Veskar", "Veskar", "Veskari", "Ole Marr", "Ilse Brandt"),
)
JAPANESE = (
    Party("China", "中国", "", "習近平", "王毅"),
    Party("Japan", "日本", "", "高市早苗", "茂木敏充"),
    Party("Taiwan", "台湾", "", "頼清徳", "林佳竜"),
    Party("United States", "米国", "", "ドナルド・トランプ", "マルコ・ルビオ"),
    Party("Aldovia", "アルドビア", "", "ペト・ハルビク", "アダ・ソルン"),
    Party("Veskar", "ベスカル", "", "オーレ・マル", "イルゼ・ブラント"),
)
CHINESE = (
    Party("China", "中国", "", "习近平", "王毅"),
    Party("Japan", "日本", "", "高市早苗", "茂木敏充"),
    Party("Taiwan", "台湾", "", "赖清德", "林佳龙"),
    Party("United States", "美国", "", "唐纳德·特朗普", "马尔科·鲁比奥"),
    Party("Aldovia", "阿尔多维亚", "", "佩特·哈尔维克", "阿达·索恩"),
    Party("Veskar", "韦斯卡尔", "", "奥莱·马尔", "伊尔泽·勃兰特"),
)
PARTIES = {Language.EN: ENGLISH, Language.JA: JAPANESE, Language.ZH_HANS: CHINESE}
TEXTS = {
    Language.EN: (
        "{A.name}’s foreign ministry said {B.name} had broken the rules. {A.name} would answer.",
        "The {A.adjective} government told {B.adjective} diplomats that the talks were over.",
        "President {A.leader} met President {B.leader} on Monday. {B.leader} left early.",
        "A spokesman for the {A.adjective} foreign ministry accused {B.name} of lying.",
        "{A.adjective} officials denied it. “We know nothing,” said a {B.adjective} official.",
        "{A.minister}, the foreign minister of {A.name}, wrote to {B.name}’s defense ministry.",
        "{A.name} and {B.name} agreed on a date, {A.minister} said.",
    ),
    Language.JA: (
        "{A.name}外務省の報道官は、{B.name}が規則を破ったと述べた。",
        "{A.name}政府は{B.name}の外交官に、協議は終わったと伝えた。",
        "{A.leader}氏は月曜日に{B.leader}氏と会談した。",
        "{A.name}の{A.minister}外相は「{B.name}の主張は誤りだ」と批判した。",
        "{A.name}側は否定した。{B.name}側も否定した。",
        "{A.name}と{B.name}は日程で合意したと、{A.minister}外相が明らかにした。",
        "{A.name}国防省は、{B.name}軍の艦船が近づいたと発表した。",
    ),
    Language.ZH_HANS: (
        "{A.name}外交部发言人表示，{B.name}违反了规则。",
        "{A.name}政府告诉{B.name}外交官，会谈已经结束。",
        "{A.leader}星期一会见{B.leader}。",
        "{A.name}外长{A.minister}表示：“{B.name}的说法是错误的。”",
        "{A.name}方面否认此事，{B.name}方面也否认。",
        "{A.name}和{B.name}就日期达成一致，{A.minister}说。",
        "{A.name}国防部称，{B.name}军方的船只靠近。",
    ),
}
Read = list[tuple[MentionKind, str | None]]


def texts(language: Language) -> Iterator[tuple[Read, Read]]:
    for text in TEXTS[language]:
        for one, other in permutations(PARTIES[language], 2):
            yield read(text, one, other, language), read(text, other, one, language, swapped=(one, other))


def read(text: str, one: Party, other: Party, language: Language, swapped: tuple[Party, Party] | None = None) -> Read:
    names: dict[str, str] = {}
    if swapped is not None:
        pairs = ((getattr(swapped[0], part), getattr(swapped[1], part)) for part in ("state", "leader", "minister"))
        for left, right in pairs:
            names |= {english(left, language): english(right, language), english(right, language): english(left, language)}
    found = find_mentions(text.format(A=one, B=other), language, GAZETTEER)
    return [(m.kind, _exchanged(m.actor, names)) for m in found]


def english(name: str, language: Language) -> str:
    sense = GAZETTEER.sense(name, language)
    return sense.actors[0].name if sense is not None and sense.actors else name


def _exchanged(actor: str | None, names: dict[str, str]) -> str | None:
    plain = actor or ""
    for own, usual in OWN_NAMES.items():
        plain = plain.replace(own, usual)
    owner = next((name for name in names if plain == name or plain.endswith(f" of {name}")), None)
    return (plain if owner is None else plain.removesuffix(owner) + names[owner]) or None


@pytest.mark.parametrize("language", list(TEXTS))
def test_texts_read_alike_when_their_parties_are_swapped(language: Language) -> None:
    pairs = list(texts(language))
    differing = [(plain, swapped) for plain, swapped in pairs if plain != swapped]
    assert len(pairs) >= 200
    assert 1 - len(differing) / len(pairs) >= ENOUGH, differing[:5]
