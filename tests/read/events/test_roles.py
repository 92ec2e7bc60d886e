"""Particles, prepositions and helpers: the small words that turn an event round or away."""

import pytest

from rejoinder.model import Language
from tests.read.events.conftest import Find, Tell

ENGLISH_HELPERS = {
    "Aldovia attacks the Veskar port.": ["incident: Aldovia > Veskar"],
    "Aldovia has attacked Veskar.": ["incident: Aldovia > Veskar"],
    "Aldovia had been attacking Veskar.": ["incident: Aldovia > Veskar"],
    "Aldovia is attacking Veskar.": ["incident: Aldovia > Veskar"],
    "Aldovia began attacking Veskar.": ["incident: Aldovia > Veskar"],
    "Veskar has been attacked by Aldovia.": ["incident: Aldovia > Veskar"],
    "Veskar was attacked.": ["incident: None > Veskar"],
    "Aldovia will attack Veskar.": ["incident: Aldovia > Veskar (planned)"],
    "Aldovia intends to attack Veskar.": ["incident: Aldovia > Veskar (planned)"],
    "Aldovia is expected to visit Veskar.": ["visit: Aldovia > Veskar (planned)"],
    "Aldovia might attack Veskar.": [],
    "Aldovia may attack Veskar.": [],
    "Aldovia should attack Veskar.": [],
    "Aldovia cannot attack Veskar.": [],
    "Aldovia never attacked Veskar.": [],
    "Aldovia hoped to attack Veskar.": [],
    "Aldovia spoke of attacking Veskar.": [],
    "Aldovia left without attacking Veskar.": [],
    "Unless Aldovia attacks Veskar, all is well.": [],
    "Nobody knows whether Aldovia attacked Veskar.": [],
    "Aldovia won't accept refugees from Veskar.": ["other: Aldovia > Veskar"],
    "Aldovia did not allow Veskar ships into port.": ["other: Aldovia > Veskar"],
    "Aldovia is not willing to help Veskar.": ["other: Aldovia > Veskar"],
}
JAPANESE_PARTICLES = {
    "アルドビアがベスカルを非難した。": ["criticise: Aldovia > Veskar"],
    "ベスカルをアルドビアが非難した。": ["criticise: Aldovia > Veskar"],
    "アルドビアもベスカルを非難している。": ["criticise: Aldovia > Veskar"],
    "ベスカルはアルドビアに非難された。": ["criticise: Aldovia > Veskar"],
    "ベスカルはアルドビアから非難を受けた。": ["criticise: Aldovia > Veskar"],
    "アルドビアの報道官はベスカルを非難した。": ["criticise: Aldovia > Veskar"],
    "アルドビア政府はベスカル政府に対し抗議した。": ["protest: Aldovia > Veskar"],
    "アルドビアはベスカルとの会談を行った。": ["meeting: Aldovia > Veskar"],
    "アルドビアによるベスカル訪問が行われた。": ["visit: Aldovia > Veskar"],
    "アルドビアはベスカルを非難しなかった。": [],
    "アルドビアはベスカルを非難せず、黙っていた。": [],
    "アルドビアはベスカルを非難するべきだ。": [],
    "アルドビアはベスカルに抗議する方針だ。": ["protest: Aldovia > Veskar (planned)"],
    "アルドビアはベスカルへの攻撃を検討した。": [],
}
CHINESE_PREPOSITIONS = {
    "阿尔多维亚同韦斯卡尔会谈。": ["meeting: Aldovia > Veskar"],
    "阿尔多维亚和韦斯卡尔会谈。": ["meeting: Aldovia > Veskar"],
    "韦斯卡尔被阿尔多维亚谴责。": ["criticise: Aldovia > Veskar"],
    "韦斯卡尔遭到阿尔多维亚袭击。": ["incident: Aldovia > Veskar"],
    "阿尔多维亚外交部强烈谴责韦斯卡尔。": ["criticise: Ministry of Foreign Affairs of Aldovia > Veskar"],
    "阿尔多维亚从韦斯卡尔撤军。": ["other: Aldovia > Veskar"],
    "阿尔多维亚对韦斯卡尔的制裁已经生效。": ["sanctions: Aldovia > Veskar"],
    "阿尔多维亚计划访问韦斯卡尔。": ["visit: Aldovia > Veskar (planned)"],
    "阿尔多维亚不会访问韦斯卡尔。": [],
    "阿尔多维亚未访问韦斯卡尔。": [],
    "阿尔多维亚应当谴责韦斯卡尔。": [],
    "一旦阿尔多维亚袭击韦斯卡尔，后果自负。": [],
}


@pytest.mark.parametrize(("text", "events"), ENGLISH_HELPERS.items())
def test_helpers_say_whether_it_happened(told: Tell, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), JAPANESE_PARTICLES.items())
def test_particles_say_which_side_a_name_is_on(told: Tell, text: str, events: list[str]) -> None:
    assert told(text, Language.JA) == events


@pytest.mark.parametrize(("text", "events"), CHINESE_PREPOSITIONS.items())
def test_prepositions_say_which_side_a_name_is_on(told: Tell, text: str, events: list[str]) -> None:
    assert told(text, Language.ZH_HANS) == events


@pytest.mark.parametrize(
    ("text", "language", "actor", "target"),
    [
        ("The army of Aldovia attacked villages in Veskar.", Language.EN, "The army of Aldovia", "villages in Veskar"),
        ("Ada Sorn, a judge, condemned Veskar.", Language.EN, "Ada Sorn, a judge", "Veskar"),
        ("アルドビアの船がベスカルの港を攻撃した。", Language.JA, "アルドビア", "ベスカル"),
        ("阿尔多维亚军舰袭击韦斯卡尔港口。", Language.ZH_HANS, "阿尔多维亚", "韦斯卡尔"),
    ],
)
def test_the_spans_are_the_phrases_of_the_sides(find: Find, text: str, language: Language, actor: str, target: str) -> None:
    event = find(text, language)[0]
    assert event.actor is not None
    assert event.target is not None
    assert (event.actor[0].of(text), event.target[0].of(text)) == (actor, target)
