"""In every language, whoever reports an act or a figure is more checkable than whoever asks, judges, promises or greets."""

from collections.abc import Mapping

import pytest

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.model import Encoder, Language, Version
from rejoinder.read.claims import find_claims
from rejoinder.read.reader import Reader
from rejoinder.read.sentences import find_sentences

ASSERTED = "asserted"
SAID: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    Language.EN: {
        ASSERTED: (
            "Three coast guard ships of Veskar entered the waters around the island on 4 March.",
            "Exports of steel to Aldovia fell by 14 percent last year.",
            "The court ruled in 2019 that the dam had been built without a permit.",
            "Aldovia's navy fired water cannon at two fishing boats on Tuesday, injuring four sailors.",
            "The ministry paid 3.2 million crowns to the contractor before the audit.",
        ),
        "question": ("Why should anybody believe that?", "What does the minister intend to do about it?"),
        "opinion": (
            "I think that this is a shameful and irresponsible policy.",
            "In our view, nothing is more important than trust.",
        ),
        "promise": ("We will do everything we can to build a better future.", "I promise you that we shall never give up."),
        "greeting": ("Good evening, ladies and gentlemen, and thank you for coming.", "Congratulations to all of you."),
    },
    Language.JA: {
        ASSERTED: (
            "ベスカルの海警局の船三隻が、三月四日に島の周辺海域に入りました。",
            "昨年のアルドビア向けの鉄鋼の輸出額は、前年より14％減少しました。",
            "裁判所は2019年、ダムが許可なく建設されたとする判決を言い渡しました。",
            "アルドビア海軍は火曜日、漁船二隻に放水し、船員四人が負傷した。",
            "同省は監査の前に、業者に三億二千万円を支払っていた。",
        ),
        "question": ("知事はどのようにお考えでしょうか。", "なぜそのような方針を取るのですか。"),
        "opinion": ("これは恥ずべき無責任な政策だと思います。", "信頼ほど重要なものはないと考えます。"),
        "promise": ("よりよい未来を築くため、全力で取り組んでまいります。", "決してあきらめないことをお約束いたします。"),
        "greeting": ("本日はお集まりいただき、誠にありがとうございます。", "皆様に心からお祝いを申し上げます。"),
    },
    Language.ZH_HANS: {
        ASSERTED: (
            "3月4日，韦斯卡尔三艘海警船进入该岛周边海域。",
            "去年对阿尔多维亚的钢铁出口下降了14%。",
            "法院2019年裁定，该大坝是在没有许可的情况下建造的。",
            "阿尔多维亚海军周二向两艘渔船发射水炮，造成四名船员受伤。",
            "该部在审计之前已向承包商支付了320万元。",
        ),
        "question": ("部长打算怎么办呢？", "为什么要采取这样的方针？"),
        "opinion": ("我认为这是可耻的、不负责任的政策。", "我们觉得没有什么比信任更重要。"),
        "promise": ("我们将竭尽全力，建设更美好的未来。", "我承诺，我们今后决不会放弃。"),
        "greeting": ("各位晚上好，感谢大家的光临。", "向你们表示衷心的祝贺。"),
    },
    Language.ZH_HANT: {
        ASSERTED: (
            "3月4日，韋斯卡爾三艘海警船進入該島周邊海域。",
            "去年對阿爾多維亞的鋼鐵出口下降了14%。",
            "法院2019年裁定，該大壩是在沒有許可的情況下建造的。",
        ),
        "question": ("部長打算怎麼辦呢？", "為什麼要採取這樣的方針？"),
        "opinion": ("我認為這是可恥的、不負責任的政策。", "我們覺得沒有什麼比信任更重要。"),
        "promise": ("我們將竭盡全力，建設更美好的未來。", "我承諾，我們今後決不會放棄。"),
        "greeting": ("各位晚上好，感謝大家的光臨。", "向你們表示衷心的祝賀。"),
    },
}


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return UniversalSentenceEncoder()


@pytest.mark.parametrize("language", list(SAID))
@pytest.mark.parametrize("meaning", [False, True])
def test_what_is_asserted_is_more_checkable_than_all_else(
    reader: Reader, encoder: Encoder, language: Language, *, meaning: bool
) -> None:
    def score(text: str) -> float:
        version = Version("ve-1", "do-1", None, text, language)
        mentions = reader.find_mentions(version)
        found = find_claims(version, find_sentences(text, language), (), mentions, encoder if meaning else None)
        return max(claim.checkworthiness for claim in found)

    scores = {kind: [score(text) for text in texts] for kind, texts in SAID[language].items()}
    asserted = scores.pop(ASSERTED)
    assert min(asserted) > 0.5
    assert {kind: max(others) for kind, others in scores.items() if max(others) >= 0.25} == {}
