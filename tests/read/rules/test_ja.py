"""Japanese: who says what, in sentences made up for it."""

import pytest

from rejoinder.model import Language
from rejoinder.read.rules.ja import JapaneseRules
from tests.read.rules.cjk_cases import Row, rows_of

FINDER = JapaneseRules()


def rows(text: str) -> list[Row]:
    return rows_of(FINDER, text, Language.JA)


DIRECT = [
    ("ソル報道官は「責任はベスカル側にある」と述べた。", ("ソル報道官", "述べた", "責任はベスカル側にある")),
    ("ソル報道官は3日の記者会見で「責任はない」と述べた。", ("ソル報道官", "述べた", "責任はない")),
    ("ソル報道官は3日、記者団に対し「責任はない」と語った。", ("ソル報道官", "語った", "責任はない")),
    ("外相は演習について「重大な挑発だ」と非難した。", ("外相", "非難した", "重大な挑発だ")),
    ("「演習は訓練にすぎない」とベスカル国防省は反論した。", ("ベスカル国防省", "反論した", "演習は訓練にすぎない")),
    ("「演習は訓練にすぎない」と、国防相は記者団に語った。", ("国防相", "語った", "演習は訓練にすぎない")),
    ("「もう待てない。すぐに帰れ！」ミレン氏は叫んだ。", ("ミレン氏", "叫んだ", "もう待てない。すぐに帰れ！")),
    ("「もう待てない」ミレン氏は言う、「すぐに帰れ」。", ("ミレン氏", "言う", "もう待てない|すぐに帰れ")),
    ("大使は次のように述べた。「我々は約束を守る。」", ("大使", "述べた", "我々は約束を守る。")),
    ("大使はこう語った。「我々は約束を守る。」", ("大使", "語った", "我々は約束を守る。")),
    ("「我々は約束を守る」。大使はこう語った。", ("大使", "語った", "我々は約束を守る")),
    ("大使は「約束は守る」「時間はかかる」と述べた。", ("大使", "述べた", "約束は守る|時間はかかる")),
    ("「約束を守れ」と叫ぶ市民が集まった。", ("市民", "叫ぶ", "約束を守れ")),
    ("住民が「水が足りない」と訴えた。", ("住民", "訴えた", "水が足りない")),
]

MIXED = [
    (
        "ミレン氏は、アルドビアの発表は「作り話だ」と書いた。",
        ("ミレン氏", "書いた", "アルドビアの発表は「作り話だ」"),
    ),
    (
        "首相は合意の「第2段階」に進む用意があると述べた。",
        ("首相", "述べた", "合意の「第2段階」に進む用意がある"),
    ),
]

INDIRECT = [
    ("首相は来月訪問すると発表した。", ("首相", "発表した", "来月訪問する")),
    ("ベスカル政府は艦船は入っていないと主張している。", ("ベスカル政府", "主張して", "艦船は入っていない")),
    ("合意は近い、とベル事務総長は言う。", ("ベル事務総長", "言う", "合意は近い")),
    ("合意は近いと外務省が発表した。", ("外務省", "発表した", "合意は近い")),
    ("同省は攻撃は計画的だったとしている。", ("同省", "として", "攻撃は計画的だった")),
    ("国防省は撃墜を認めないとした上で、調査を約束した。", ("国防省", "とした", "撃墜を認めない")),
    ("外務省は事実無根だとも述べた。", ("外務省", "述べた", "事実無根だ")),
    ("調査報告書は、船が航路を外れていたと結論づけた。", ("調査報告書", "結論づけた", "船が航路を外れていた")),
    ("軍は演習を延期したことを明らかにした。", ("軍", "明らかにした", "演習を延期した")),
    ("大使は抗議を受けたことを認めた。", ("大使", "認めた", "抗議を受けた")),
    ("国防省は艦船が領海に入ったことを否定した。", ("国防省", "否定した", "艦船が領海に入った")),
    ("ベスカル政府は艦船が入ったという主張を否定した。", ("ベスカル政府", "否定した", "艦船が入った")),
    ("外相は平和が脅かされると懸念を示した。", ("外相", "懸念を示した", "平和が脅かされる")),
    ("外相は演習の拡大に懸念を示した。", ("外相", "懸念を示した", "演習の拡大")),
    ("外相は謝罪の必要はないとの認識を示した。", ("外相", "認識を示した", "謝罪の必要はない")),
    ("専門家は対立は長引くとの見方を示した。", ("専門家", "見方を示した", "対立は長引く")),
    ("首相は冷静に対応していく考えを示した。", ("首相", "考えを示した", "冷静に対応していく")),
    ("首相は会談を開くことを望んでいる。", ("首相", "望んで", "会談を開く")),
    ("委員会は対策本部の設置を発表した。", ("委員会", "発表した", "対策本部の設置")),
    ("ベル事務総長は両国に自制を求めた。", ("ベル事務総長", "求めた", "自制")),
    ("外務省は船員を釈放するよう求めた。", ("外務省", "求めた", "船員を釈放するよう")),
    ("記者は合意がいつになるのかを尋ねた。", ("記者", "尋ねた", "合意がいつになるのか")),
]

CHARGES = [
    (
        "アルドビア政府は、艦船が領海に侵入したとして、厳重に抗議した。",
        ("アルドビア政府", "抗議した", "艦船が領海に侵入した"),
    ),
    ("野党からは対応が弱腰だとの批判が出ている。", ("野党", "批判", "対応が弱腰だ")),
    ("対応が遅すぎるという住民の批判がある。", ("住民", "批判", "対応が遅すぎる")),
    ("協定は無効だという主張もある。", ("-", "主張", "協定は無効だ")),
    ("演習はマドルによって違法だと見なされた。", ("マドル", "見なされた", "違法だ")),
]

FRAMES = [
    ("関係者によると、両国は会談を調整しているという。", ("関係者", "によると", "両国は会談を調整している")),
    ("地元紙によれば、3人が負傷した。", ("地元紙", "によれば", "3人が負傷した")),
    ("協定の規則によると資金は止められる。", ("協定の規則", "によると", "資金は止められる")),
    ("金曜日の朝、監督のソル・ベンによれば、選手は無事だ。", ("監督のソル・ベン", "によれば", "選手は無事だ")),
    ("政府の調査では、被害は広がっていた。", ("政府の調査", "では", "被害は広がっていた")),
    ("会談は来週開かれるという。", ("-", "という", "会談は来週開かれる")),
    ("補償額は巨額になると報じられた。", ("-", "報じられた", "補償額は巨額になる")),
    ("両者は交渉しているとされている。", ("-", "とされて", "両者は交渉している")),
    ("ミレン氏は、協会は何も変えなかったという。", ("ミレン氏", "という", "協会は何も変えなかった")),
]


@pytest.mark.parametrize(("text", "row"), DIRECT)
def test_quoted_speech_has_its_speaker_and_cue(text: str, row: Row) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(("text", "row"), MIXED)
def test_a_quoted_piece_keeps_its_marks_within_reported_words(text: str, row: Row) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(("text", "row"), INDIRECT)
def test_reported_words_end_before_what_leads_to_the_cue(text: str, row: Row) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(("text", "row"), CHARGES)
def test_a_charge_has_what_it_charges(text: str, row: Row) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(("text", "row"), FRAMES)
def test_a_frame_or_hearsay_says_where_the_words_are_from(text: str, row: Row) -> None:
    assert rows(text) == [row]


def test_a_wire_story_in_a_frame_holds_the_words_that_it_reports() -> None:
    text = "ソルナ通信によると、大使は「合意は近い」と述べた。"
    outer, inner = FINDER.find(text, Language.JA)
    assert (outer.outer, inner.outer) == (None, 0)
    assert inner.source is not None
    assert inner.source[0].of(text) == "大使"


def test_two_predicates_share_their_speaker() -> None:
    found = rows("外相は、主張は事実に反すると指摘した上で、「挑発は許さない」と強調した。")
    assert [(source, cue) for source, cue, _ in found] == [("外相", "指摘した"), ("外相", "強調した")]


def test_a_body_that_opens_the_later_clause_speaks() -> None:
    found = rows("救援団体は食料を送り、国防省は空港が閉鎖されたと発表した。")
    assert found == [("国防省", "発表した", "空港が閉鎖された")]


def test_a_dateline_is_no_part_of_the_speaker() -> None:
    assert rows("【首都共同】ソル首相は「撤回を求める」と述べた。")[0][0] == "ソル首相"


def test_whom_a_view_spreads_among_holds_it() -> None:
    assert rows("専門家の間では、対立は長引くとの見方が広がっている。") == [("専門家", "見方", "対立は長引く")]


def test_what_is_asked_for_may_be_one_word() -> None:
    assert rows("外務省はベスカル側に説明を求めた。") == [("外務省", "求めた", "説明")]


def test_a_passive_has_no_speaker() -> None:
    assert rows("首相は辞任すると伝えられた。")[0][0] == "-"


def test_a_label_is_content_without_what_it_is_put_on() -> None:
    assert rows("首相は協定を「歴史的な成果」と呼んだ。") == [("首相", "呼んだ", "歴史的な成果")]


def test_an_addressee_is_told_apart_from_the_words() -> None:
    text = "国防相は記者団に対し、演習は終わったと述べた。"
    found = FINDER.find(text, Language.JA)
    assert found[0].addressee is not None
    assert found[0].addressee[0].of(text) == "記者団"
    assert rows(text) == [("国防相", "述べた", "演習は終わった")]


def test_a_demand_has_its_addressee() -> None:
    text = "事務総長は両国に自制を求めた。"
    found = FINDER.find(text, Language.JA)
    assert found[0].addressee is not None
    assert found[0].addressee[0].of(text) == "両国"


def test_speech_over_several_lines_is_one_statement() -> None:
    text = "大使の談話が出た。\n「約束は守る。\nしかし時間がいる。」と大使は述べた。"
    assert rows(text) == [("大使", "述べた", "約束は守る。|しかし時間がいる。")]


def test_a_paragraph_that_opens_its_marks_again_continues_the_speech() -> None:
    text = "党幹部は次のように語っている。「見直しは年末までに終える。\n「すぐには終わらない。」"
    assert rows(text) == [("党幹部", "語って", "見直しは年末までに終える。|すぐには終わらない。")]


def test_speech_reported_in_quoted_speech_is_found_inside_it() -> None:
    text = "「彼らは家が壊れたと私に伝えた。」と大使は述べた。"
    assert rows(text) == [
        ("大使", "述べた", "彼らは家が壊れたと私に伝えた。"),
        ("彼ら", "伝えた", "家が壊れた"),
    ]


def test_a_speakers_own_thought_is_no_second_statement() -> None:
    assert len(rows("「私は合意が近いと考えている。」と大使は述べた。")) == 1


def test_quoted_speech_alone_in_its_line_has_nobody() -> None:
    text = "首相は車を降りた。\n「今日は何も話すことがない。」\n群衆は静かだった。"
    assert rows(text) == [("-", "-", "今日は何も話すことがない。")]


def test_a_headline_may_leave_out_particles() -> None:
    text = "アルドビア外務省、演習を「重大な挑発」と非難\n演習は3日に始まった。\n港は静かだった。"
    assert rows(text)[0][:2] == ("アルドビア外務省", "非難")


def test_a_quoted_clause_in_a_headline_is_somebodys() -> None:
    text = "ベスカル外相「責任は隣国にある」\n会談は3日に開かれた。\n港は静かだった。"
    assert rows(text) == [("ベスカル外相", "-", "責任は隣国にある")]


def test_a_transcript_gives_every_turn_to_its_label() -> None:
    turns = [
        "【記者】演習をどう見ますか。",
        "【外務大臣】遺憾です。強く抗議しました。",
        "【記者】返事は？",
        "【外務大臣】まだです。",
    ]
    text = "\n".join(turns)
    assert [row[:2] for row in rows(text)] == [("-", "記者"), ("外務大臣", "-"), ("-", "記者"), ("外務大臣", "-")]


NOTHING = [
    "両国の関係は、島の領有権をめぐる争いで長年冷え込んでいる。昨年11月には首脳会談が開かれ、両首脳は緊張緩和で一致した。",
    "港では漁船が出漁を見合わせ、住民が不安な日々を送っている。橋の工事は来年終わる。",
    "「ソルナ新聞」の本社は首都にある。「ミニ」と名のつく車が並んだ。",
    "首相は島について語った。計画に言及した。時系列を説明した。",
    "政府は軍の近代化を目指している。新しい艦船を導入する計画だ。",
    "春になると、川は増水する。橋を渡ると、市場がある。友人と話すと楽しい。",
    "軍は艦船を送った。兵員は島に上陸した。風が強く、波も高かった。",
    "各地の震度は次のとおり。\n北県：東町、西町\n南県：山町、川町",
    "国防省は声明を発表した。ベスカル国防省はこの報道を否定した。",
    "雨が降るようだ。増税の可能性が高い。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_narration_attributes_nothing(text: str) -> None:
    assert rows(text) == []


STORY = (
    "{A}外務省の報道官は3日の会見で、{B}軍の演習は「重大な挑発だ」と述べ、{B}側に抗議したことを明らかにした。"
    "これに対し、{B}国防省は「訓練にすぎない」と反論した。{A}政府は{B}の艦船が侵入したと主張している。"
)


def test_swapped_names_are_read_alike() -> None:
    one = rows(STORY.format(A="A国", B="B国"))
    other = rows(STORY.format(A="B国", B="A国"))
    swap = str.maketrans("AB", "BA")
    assert one
    assert other == [tuple(part.translate(swap) for part in row) for row in one]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "巡視船が領海に入っていたことが、複数の外交筋の話で分かった。",
            ("複数の外交筋", "分かった", "巡視船が領海に入っていた"),
        ),
        (
            "巡視船が領海に入っていたことが12日、海上本部への取材で分かった。",
            ("海上本部", "分かった", "巡視船が領海に入っていた"),
        ),
        ("橋の設計に誤りがあったことが委員会の調査で明らかになった。", ("委員会", "明らかになった", "橋の設計に誤りがあった")),
        ("橋の設計に誤りがあったことが分かった。", ("-", "分かった", "橋の設計に誤りがあった")),
        ("野党議員は、主張に根拠があるのかとただした。", ("野党議員", "ただした", "主張に根拠があるのか")),
    ],
)
def test_by_whom_it_became_known_is_the_source(text: str, row: Row) -> None:
    assert rows(text) == [row]


def test_a_headline_quotes_one_and_tells_what_he_denied() -> None:
    text = "ベスカル外相「掘削の事実はない」　アルドビアの主張を否定\n\n船は港に戻った。\n海は荒れている。"
    assert rows(text) == [("ベスカル外相", "-", "掘削の事実はない"), ("-", "否定", "アルドビアの主張")]


def test_what_a_denial_is_about_is_named_without_its_particle() -> None:
    assert rows("ベスカル外務省は、領海侵入の主張について否定した。") == [("ベスカル外務省", "否定した", "領海侵入の主張")]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("橋は静かだ。\n2　ベスカル外務省は、措置の撤回を求めた。", ("ベスカル外務省", "求めた", "措置の撤回")),
        ("ドール大統領は4日、外相と会談し、中間線は認めないと表明した。", ("ドール大統領", "表明した", "中間線は認めない")),
        ("橋は静かだ。\n・関係者によれば、負傷者はいない。", ("関係者", "によれば", "負傷者はいない")),
        ("ベスカル外務省は、船が追い返されたとする声明を「作り話」と一蹴した。", ("ベスカル外務省", "一蹴した", "作り話")),
        ("ベスカル外務省は報道について「事実無根だ」と否定する談話を発表した。", ("ベスカル外務省", "否定する", "事実無根だ")),
    ],
)
def test_numbered_lines_labels_and_acts_told_twice(text: str, row: Row) -> None:
    assert rows(text) == [row]
