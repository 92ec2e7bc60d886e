"""Who did what to whom, in Japanese and Chinese."""

import pytest

from rejoinder.model import Language
from tests.read.events.conftest import Find, Tell

JAPANESE = {
    "アルドビア政府はベスカルを非難した。": "criticise: Aldovia > Veskar",
    "アルドビアはベスカルに抗議した。": "protest: Aldovia > Veskar",
    "アルドビアはベスカルに撤回を求めた。": "demand: Aldovia > Veskar",
    "アルドビアはベスカルに対する制裁を強化した。": "sanctions: Aldovia > Veskar",
    "アルドビアのペトル・ハルビク首相はベスカルを訪問した。": "visit: Petr Halvik > Veskar",
    "ペトル・ハルビク首相はイルゼ・ブラント外相と電話会談した。": "phone call: Petr Halvik > Ilse Brandt",
    "アルドビアとベスカルの首脳会談が行われた。": "meeting: Aldovia > Veskar",
    "アルドビアの調査船がベスカルに拿捕された。": "incident: Veskar > Aldovia",
    "アルドビアの船がベスカルの領海に侵入した。": "incident: Aldovia > Veskar",
    "アルドビアは輸出規制を強化した。": "export controls: Aldovia > None",
    "アルドビアはベスカルへの支援を表明した。": "aid: Aldovia > Veskar",
    "アルドビアはベスカルと合意文書に署名した。": "agreement: Aldovia > Veskar",
    "アルドビアによるベスカルへの攻撃が続いた。": "incident: Aldovia > Veskar",
    "日中首脳会談が開かれた。": "meeting: Japan > China",
}
CHINESE = {
    "阿尔多维亚谴责韦斯卡尔。": "criticise: Aldovia > Veskar",
    "阿尔多维亚敦促韦斯卡尔停止炒作。": "demand: Aldovia > Veskar",
    "阿尔多维亚对韦斯卡尔实施制裁。": "sanctions: Aldovia > Veskar",
    "阿尔多维亚总统彼得·哈尔维克同韦斯卡尔外长伊尔泽·勃兰特通电话。": "phone call: Petr Halvik > Ilse Brandt",
    "彼得·哈尔维克访问韦斯卡尔。": "visit: Petr Halvik > Veskar",
    "阿尔多维亚向韦斯卡尔提出抗议。": "protest: Aldovia > Veskar",
    "阿尔多维亚渔船被韦斯卡尔扣押。": "incident: Veskar > Aldovia",
    "阿尔多维亚与韦斯卡尔举行会谈。": "meeting: Aldovia > Veskar",
    "阿尔多维亚和韦斯卡尔的会谈持续了两小时。": "meeting: Aldovia > Veskar",
    "阿尔多维亚宣布出口管制。": "export controls: Aldovia > None",
    "阿尔多维亚与诺兰举行联合军演。": "military exercise: Aldovia > Norland",
    "中日首脑会谈在北京举行。": "meeting: China > Japan",
}


@pytest.mark.parametrize(("text", "event"), JAPANESE.items())
def test_particles_say_who_acts_in_japanese(told: Tell, text: str, event: str) -> None:
    assert event in told(text, Language.JA)


@pytest.mark.parametrize(("text", "event"), CHINESE.items())
def test_order_and_prepositions_say_who_acts_in_chinese(told: Tell, text: str, event: str) -> None:
    assert event in told(text, Language.ZH_HANS)


def test_traditional_characters_tell_the_same(told: Tell) -> None:
    assert told("日本譴責中國。", Language.ZH_HANT) == told("日本谴责中国。", Language.ZH_HANS) != []


def test_one_sentence_tells_of_one_event_in_each_language(told: Tell) -> None:
    assert told("アルドビアはベスカルを非難した。", Language.JA) == ["criticise: Aldovia > Veskar"]
    assert told("阿尔多维亚谴责韦斯卡尔。", Language.ZH_HANS) == ["criticise: Aldovia > Veskar"]


def test_a_person_with_the_state_before_the_title_keeps_the_particle(told: Tell) -> None:
    assert told("ペトル・ハルビク首相はトランプ米大統領と会談した。", Language.JA) == ["meeting: Petr Halvik > Donald Trump"]


def test_an_account_of_somebody_is_alleged(told: Tell) -> None:
    assert told("アルドビアがベスカルを攻撃したとの主張がある。", Language.JA) == ["incident: Aldovia > Veskar (alleged)"]
    assert told("阿尔多维亚攻击韦斯卡尔的说法不少。", Language.ZH_HANS) == ["incident: Aldovia > Veskar (alleged)"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ペトル・ハルビク首相は来月ベスカルを訪問する予定だ。", Language.JA),
        ("彼得·哈尔维克将于下月访问韦斯卡尔。", Language.ZH_HANS),
    ],
)
def test_a_visit_to_come_is_planned(find: Find, text: str, language: Language) -> None:
    event = find(text, language)[0]
    assert (event.status.value, event.at and event.at.value) == ("planned", "2025-04")
