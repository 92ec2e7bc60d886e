"""Sentences about invented states, written with what they tell before the code ran on them, over the kinds of events."""

import pytest

from rejoinder.model import Language
from tests.read.events.conftest import Tell

ENGLISH = {
    "Petr Halvik telephoned Ilse Brandt late on Monday to discuss the fishing dispute.": [
        "phone call: Petr Halvik > Ilse Brandt"
    ],
    "The foreign ministers of Aldovia and Veskar held talks in Norland on Tuesday.": ["meeting: Aldovia > Veskar"],
    "Petr Halvik, the Aldovian prime minister, will travel to Veskar next week.": ["visit: Petr Halvik > Veskar (planned)"],
    "Veskar’s ambassador was summoned by the Aldovian foreign ministry over the incursion.": [
        "summons: Ministry of Foreign Affairs of Aldovia > Veskar"
    ],
    "Aldovia lodged a strong protest with Veskar after the collision.": ["protest: Aldovia > Veskar"],
    "Aldovia and Veskar have signed a memorandum of understanding on fisheries.": ["agreement: Aldovia > Veskar"],
    "New sanctions were imposed on Veskar by Aldovia on Friday.": ["sanctions: Aldovia > Veskar"],
    "Veskar tightened export controls on graphite bound for Aldovia.": ["export controls: Veskar > Aldovia"],
    "Veskar deployed two destroyers to waters near Aldovia.": ["military deployment: Veskar > Aldovia"],
    "Aldovia and Norland began joint military exercises on Wednesday.": ["military exercise: Aldovia > Norland"],
    "Veskari coast guard ships fired water cannon at an Aldovian patrol boat.": ["incident: Veskar Coast Guard > Aldovia"],
    "Norland pledged 40 million dollars in emergency aid to Aldovia.": ["aid: Norland > Aldovia"],
    "Brandt denied that Veskar had attacked the Aldovian vessel.": ["incident: Veskar > Aldovia (denied)"],
    "Aldovia accused Veskar of shelling the harbour.": ["criticise: Aldovia > Veskar"],
    "Veskar threatened to cut off gas supplies to Aldovia.": ["threaten: Veskar > Aldovia"],
    "Aldovia demanded that Veskar withdraw its ships at once.": ["demand: Aldovia > Veskar"],
    "Aldovia’s foreign ministry issued a statement on Sunday.": [
        "written statement: Ministry of Foreign Affairs of Aldovia > None"
    ],
    "Petr Halvik told parliament that the talks had ended.": ["parliament remarks: Petr Halvik > None"],
    "Ilse Brandt addressed reporters on Friday.": ["press remarks: Ilse Brandt > reporters"],
    "Aldovia, Veskar and Norland met on Monday.": ["meeting: Aldovia > Veskar"],
    "Aldovia rejected the claims and refuted them.": ["other: Aldovia > None"],
}
JAPANESE = {
    "ペトル・ハルビク首相は3日夜、イルゼ・ブラント大統領と電話で会談した。": ["phone call: Petr Halvik > Ilse Brandt"],
    "アルドビアとベスカルの外相会談が4日、ノルランドで開かれた。": ["meeting: Aldovia > Veskar"],
    "ペトル・ハルビク首相は来週、ベスカルを訪問する予定だ。": ["visit: Petr Halvik > Veskar (planned)"],
    "アルドビア外務省はベスカルの大使を呼び出して抗議した。": ["summons: Ministry of Foreign Affairs of Aldovia > Veskar"],
    "アルドビア政府はベスカルに厳重に抗議した。": ["protest: Aldovia > Veskar"],
    "アルドビアとベスカルは漁業協定に署名した。": ["agreement: Aldovia > Veskar"],
    "アルドビアはベスカルに対し追加制裁を科した。": ["sanctions: Aldovia > Veskar"],
    "ベスカルはアルドビア向けの黒鉛の輸出規制を強化した。": ["export controls: Veskar > Aldovia"],
    "ベスカルは駆逐艦2隻をアルドビア近海に派遣した。": ["military deployment: Veskar > Aldovia"],
    "アルドビアとノルランドは5日、合同演習を始めた。": ["military exercise: Aldovia > Norland"],
    "ベスカルの巡視船がアルドビアの漁船に放水した。": ["incident: Veskar > Aldovia"],
    "ノルランドはアルドビアに4千万ドルの緊急支援を行った。": ["aid: Norland > Aldovia"],
    "アルドビアはベスカルを強く非難した。": ["criticise: Aldovia > Veskar"],
    "アルドビアはベスカルに艦艇の撤退を要求した。": ["demand: Aldovia > Veskar"],
    "ベスカルはアルドビアを攻撃していないと主張した。": [],
    "アルドビア外務省は5日、声明を発表した。": ["written statement: Ministry of Foreign Affairs of Aldovia > None"],
    "ペトル・ハルビク首相は国会で答弁した。": ["parliament remarks: Petr Halvik > None"],
    "イルゼ・ブラント大統領は4日、記者会見を開いた。": ["press remarks: Ilse Brandt > None"],
}
CHINESE = {
    "彼得·哈尔维克总理3日晚与伊尔泽·勃兰特总统通电话。": ["phone call: Petr Halvik > Ilse Brandt"],
    "阿尔多维亚与韦斯卡尔外长4日在诺兰举行会谈。": ["meeting: Aldovia > Veskar"],
    "彼得·哈尔维克总理计划下周访问韦斯卡尔。": ["visit: Petr Halvik > Veskar (planned)"],
    "阿尔多维亚外交部召见韦斯卡尔大使提出抗议。": ["summons: Ministry of Foreign Affairs of Aldovia > Veskar"],
    "阿尔多维亚政府向韦斯卡尔提出严正抗议。": ["protest: Aldovia > Veskar"],
    "阿尔多维亚和韦斯卡尔签署了渔业协定。": ["agreement: Aldovia > Veskar"],
    "阿尔多维亚对韦斯卡尔实施新的制裁。": ["sanctions: Aldovia > Veskar"],
    "韦斯卡尔收紧对阿尔多维亚的石墨出口管制。": ["export controls: Veskar > Aldovia"],
    "韦斯卡尔向阿尔多维亚附近海域派遣两艘驱逐舰。": ["military deployment: Veskar > Aldovia"],
    "阿尔多维亚与诺兰5日开始举行联合军事演习。": ["military exercise: Aldovia > Norland"],
    "韦斯卡尔海警船向阿尔多维亚渔船喷射水炮。": ["incident: Veskar > Aldovia"],
    "诺兰向阿尔多维亚提供四千万美元紧急援助。": ["aid: Norland > Aldovia"],
    "阿尔多维亚强烈谴责韦斯卡尔。": ["criticise: Aldovia > Veskar"],
    "阿尔多维亚要求韦斯卡尔撤走舰艇。": ["demand: Aldovia > Veskar"],
    "韦斯卡尔威胁切断对阿尔多维亚的天然气供应。": ["threaten: Veskar > Aldovia"],
    "阿尔多维亚外交部5日发表声明。": ["written statement: Ministry of Foreign Affairs of Aldovia > None"],
    "彼得·哈尔维克总理在国会答辩。": ["parliament remarks: Petr Halvik > None"],
    "伊尔泽·勃兰特总统4日举行记者会。": ["press remarks: Ilse Brandt > None"],
}


@pytest.mark.parametrize(("text", "events"), ENGLISH.items())
def test_english_tells_who_did_what_to_whom(told: Tell, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), JAPANESE.items())
def test_japanese_tells_who_did_what_to_whom(told: Tell, text: str, events: list[str]) -> None:
    assert told(text, Language.JA) == events


@pytest.mark.parametrize(("text", "events"), CHINESE.items())
def test_chinese_tells_who_did_what_to_whom(told: Tell, text: str, events: list[str]) -> None:
    assert told(text, Language.ZH_HANS) == events
