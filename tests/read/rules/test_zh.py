"""Chinese in both scripts: who says what, in sentences made up for it."""

import pytest

from rejoinder.model import Language
from rejoinder.read.rules.zh import ChineseRules
from tests.read.rules.cjk_cases import Row, rows_of

FINDER = ChineseRules()


def rows(text: str) -> list[Row]:
    return rows_of(FINDER, text, Language.ZH_HANS)


DIRECT = [
    ("索尔说：“我们不会让步。”", ("索尔", "说", "我们不会让步。")),
    ("索尔强调，“我们不会让步”。", ("索尔", "强调", "我们不会让步")),
    ("“我们不会让步，”外长米伦说。", ("外长米伦", "说", "我们不会让步，")),
    ("“我们不会让步”，外长米伦说。", ("外长米伦", "说", "我们不会让步")),
    ("“挑衅的是对方，”米伦说，“他们应当道歉。”", ("米伦", "说", "挑衅的是对方，|他们应当道歉。")),
    ("“我们很失望，”他告诉首都的支持者们。", ("他", "告诉", "我们很失望，")),
    ("外交部发言人反问道：“是谁在破坏和平？”", ("外交部发言人", "反问道", "是谁在破坏和平？")),
    ("“国家粮食委员会”发言人索尔说：“粮食够吃。”", ("“国家粮食委员会”发言人索尔", "说", "粮食够吃。")),
    ("示威者高喊“还我土地”，与警察对峙。", ("示威者", "高喊", "还我土地")),
    ("教授将这座桥称为“石头的诗”。", ("教授", "称为", "石头的诗")),
    ("“够了！”米伦补充道。", ("米伦", "补充道", "够了！")),
]

INDIRECT = [
    ("韦斯卡尔国防部表示，演习属于例行训练。", ("韦斯卡尔国防部", "表示", "演习属于例行训练")),
    ("发言人索尔3日在例行记者会上指出，会谈没有进展。", ("发言人索尔", "指出", "会谈没有进展")),
    ("银行家兼作家李木表示，应加倍投资。", ("银行家兼作家李木", "表示", "应加倍投资")),
    ("米伦在社交媒体上发文称，桥已经修好。", ("米伦", "发文称", "桥已经修好")),
    ("韦斯卡尔国防部否认其舰艇进入领海。", ("韦斯卡尔国防部", "否认", "其舰艇进入领海")),
    ("政府要求韦斯卡尔就此事道歉。", ("政府", "要求", "韦斯卡尔就此事道歉")),
    ("秘书长贝尔呼吁双方保持克制。", ("秘书长贝尔", "呼吁", "双方保持克制")),
    ("总统认为谈判是唯一的途径。", ("总统", "认为", "谈判是唯一的途径")),
    ("居民担心这会引起混乱。", ("居民", "担心", "这会引起混乱")),
    ("绿党承诺在明年推行四天工作制。", ("绿党", "承诺", "在明年推行四天工作制")),
    ("国防部宣布组建特别委员会。", ("国防部", "宣布", "组建特别委员会")),
    ("调查报告显示，该船偏离了航线。", ("调查报告", "显示", "该船偏离了航线")),
    ("某学者发现水位正在下降。", ("某学者", "发现", "水位正在下降")),
    ("警方询问何时举行下一次集会。", ("警方", "询问", "何时举行下一次集会")),
    ("米伦重申，韦方从未侵犯对方主权。", ("米伦", "重申", "韦方从未侵犯对方主权")),
    ("有消息透露，会谈将于周五举行。", ("消息", "透露", "会谈将于周五举行")),
    ("外交部批评，对方的做法破坏和平。", ("外交部", "批评", "对方的做法破坏和平")),
    ("桥已经修好，外长米伦表示。", ("外长米伦", "表示", "桥已经修好")),
    ("大使声称协定已经失效。", ("大使", "声称", "协定已经失效")),
    ("医生提醒，水尚未煮开。", ("医生", "提醒", "水尚未煮开")),
    ("海警告诉记者，对方船只已经离开。", ("海警", "告诉", "对方船只已经离开")),
    ("港务局发布消息说，航道已经恢复。", ("港务局", "发布消息说", "航道已经恢复")),
    ("总统下令沿岸居民撤离。", ("总统", "下令", "沿岸居民撤离")),
    ("粮食委员会3日发出呼吁，各方应停止交火。", ("粮食委员会", "发出呼吁", "各方应停止交火")),
    ("港务局负责人罗正刚告诉记者，航道已经恢复。", ("港务局负责人罗正刚", "告诉", "航道已经恢复")),
    ("应急办公室称，预计下一波海浪将在午夜前到达。", ("应急办公室", "称", "预计下一波海浪将在午夜前到达")),
    ("出差在外的省委书记罗明立即作出指示，要求全力抢救船员。", ("出差在外的省委书记罗明", "要求", "全力抢救船员")),
    ("气象中心对两国沿岸发布海啸预警，居民已经撤离。", ("气象中心", "发布", "海啸预警")),
    ("应急部门立即发出海啸警报并疏散居民。", ("应急部门", "发出", "海啸警报")),
]

UNNAMED = [
    ("目前尚无人员伤亡和财产损失的报告。", ("-", "报告", "尚无人员伤亡和财产损失")),
    ("截至发稿时，没有关于船员受伤的报道。", ("-", "报道", "没有关于船员受伤")),
    ("目前暫無人員傷亡報告。", ("-", "報告", "暫無人員傷亡")),
    ("经初步调查，货轮偏离了航线。", ("-", "经初步调查", "货轮偏离了航线")),
    ("海警赶到现场，经了解得知是一艘货轮触礁。", ("-", "经了解得知", "是一艘货轮触礁")),
    ("經核實，照片攝於去年。", ("-", "經核實", "照片攝於去年")),
]

FRAMES = [
    ("据索尔纳通讯社报道，三人受伤。", ("索尔纳通讯社", "据|报道", "三人受伤")),
    ("据索尔纳通讯社3日报道，三人受伤。", ("索尔纳通讯社", "据|报道", "三人受伤")),
    ("根据警方的统计，有十人受伤。", ("警方", "根据|统计", "有十人受伤")),
    ("按照当地法规的规定，只有灾区才能接受资金。", ("当地法规", "按照|规定", "只有灾区才能接受资金")),
    ("据报道，两国外长将会晤。", ("-", "据报道", "两国外长将会晤")),
    ("据悉，两国外长将会晤。", ("-", "据悉", "两国外长将会晤")),
    ("记者从省交通局获悉，桥已经修好。", ("省交通局", "获悉", "桥已经修好")),
    ("据海警初步查明，货轮偏离了航线。", ("海警", "据|查明", "货轮偏离了航线")),
]

TRADITIONAL = [
    ("外交部發言人索爾3日在例行記者會表示，演習是挑釁。", ("外交部發言人索爾", "表示", "演習是挑釁")),
    ("索爾強調：「我們絕不接受威脅。」", ("索爾", "強調", "我們絕不接受威脅。")),
    ("「挑釁的是對方，」外長米倫說，「他們應當道歉。」", ("外長米倫", "說", "挑釁的是對方，|他們應當道歉。")),
    ("據國家通訊社報導，三人受傷。", ("國家通訊社", "據|報導", "三人受傷")),
    ("總統府回應說，消息毫無根據。", ("總統府", "回應說", "消息毫無根據")),
    ("國防部當晚發表聲明指出，演習屬於訓練。", ("國防部", "發表聲明指出", "演習屬於訓練")),
    ("學者認為，雙方都不願升級。", ("學者", "認為", "雙方都不願升級")),
    ("米倫在臉書發文說，阿方的說法「純屬捏造」。", ("米倫", "發文說", "阿方的說法「純屬捏造」")),
    ("政府否認軍艦進入領海。", ("政府", "否認", "軍艦進入領海")),
]


@pytest.mark.parametrize(("text", "row"), DIRECT)
def test_quoted_speech_has_its_speaker_and_cue(text: str, row: Row) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize(("text", "row"), INDIRECT)
def test_reported_words_have_their_speaker_and_cue(text: str, row: Row) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize(("text", "row"), FRAMES)
def test_a_frame_names_its_source_before_the_words(text: str, row: Row) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize(("text", "row"), TRADITIONAL)
def test_traditional_script_is_read_alike(text: str, row: Row) -> None:
    assert rows(text) == [row]


def test_two_cues_share_their_subject() -> None:
    found = rows("大使重申，该岛属于本国，并强调谈判必须继续。")
    assert found == [("大使", "重申", "该岛属于本国"), ("大使", "强调", "谈判必须继续")]


@pytest.mark.parametrize(("text", "row"), UNNAMED)
def test_what_nobody_is_named_for_is_attributed_all_the_same(text: str, row: Row) -> None:
    assert rows(text) == [row]


def test_what_a_reporter_learns_is_no_part_of_what_another_asks_for() -> None:
    assert rows("警方呼吁市民协查后，网友纷纷转发，记者了解到，货轮已经靠岸。") == [
        ("警方", "呼吁", "市民协查后，网友纷纷转发"),
        ("记者", "了解到", "货轮已经靠岸"),
    ]


def test_a_statement_within_a_frame_stands_in_it() -> None:
    found = FINDER.find("据索尔纳通讯社报道，警方表示，三人受伤。", Language.ZH_HANS)
    assert [a.outer for a in found] == [None, 0]


def test_what_another_says_within_reported_words_stands_in_them() -> None:
    text = "议员表示，他所在的党团担心“名称很难听”。"
    found = FINDER.find(text, Language.ZH_HANS)
    assert [a.outer for a in found] == [None, 0]
    assert rows(text)[1] == ("他所在的党团", "担心", "名称很难听")


def test_a_denial_that_points_back_denies_the_claim_before_it() -> None:
    found = rows("阿方声称对方正在研制导弹，韦方对此坚决否认。")
    assert ("韦方", "坚决否认", "对方正在研制导弹") in found


@pytest.mark.parametrize("dateline", ["【索尔纳报综合报道】", "索尔纳社首都3月5日电 ", "索尔纳社3月5日电（记者李木）"])
def test_a_dateline_is_no_part_of_the_speaker(dateline: str) -> None:
    assert rows(f"{dateline}外长米伦表示，桥已经修好。") == [("外长米伦", "表示", "桥已经修好")]


def test_a_wire_that_cites_somebody_is_still_the_source() -> None:
    assert rows("据索尔纳社援引一名外交官的话报道，会谈已破裂。")[0][0] == "索尔纳社"


def test_an_addressee_is_told_apart_from_the_words() -> None:
    text = "米伦告诉索尔纳电视台，桥已经修好。"
    found = FINDER.find(text, Language.ZH_HANS)
    assert found[0].addressee is not None
    assert found[0].addressee[0].of(text) == "索尔纳电视台"
    assert rows(text) == [("米伦", "告诉", "桥已经修好")]


def test_one_who_is_spoken_to_before_the_cue_is_the_addressee() -> None:
    text = "外长4日对记者说：“他们应当道歉。”"
    found = FINDER.find(text, Language.ZH_HANS)
    assert found[0].addressee is not None
    assert found[0].addressee[0].of(text) == "记者"


def test_speech_goes_on_as_reported_words_behind_its_cue() -> None:
    found = rows("“我们很高兴。”局长姚明山说，桥将在明年通车。")
    assert found == [("局长姚明山", "说", "我们很高兴。|桥将在明年通车")]


def test_speech_over_several_lines_is_one_statement() -> None:
    assert rows("“他们只是在玩。\n他们还是孩子，”他说。") == [("他", "说", "他们只是在玩。|他们还是孩子，")]


def test_marks_typed_the_wrong_way_round_are_read_by_function() -> None:
    assert rows('"我们支持这项策略，“米伦在集会上说。') == [("米伦", "说", "我们支持这项策略，")]


def test_speech_whose_opening_mark_is_lost_begins_with_its_line() -> None:
    assert rows("他们走进大厅。\n我们相信他们有权知道”，米伦补充道。")[0] == ("米伦", "补充道", "我们相信他们有权知道")


def test_quoted_speech_alone_has_nobody() -> None:
    assert rows("总统走下车。\n“今天我没有什么可说的。”\n人群很安静。") == [("-", "-", "今天我没有什么可说的。")]


def test_a_headline_names_its_speaker_before_a_colon() -> None:
    text = "阿尔多维亚外交部：韦斯卡尔应立即停止挑衅\n演习三日开始。\n港口很安静。"
    assert rows(text) == [("阿尔多维亚外交部", "-", "韦斯卡尔应立即停止挑衅")]


def test_a_transcript_gives_every_turn_to_its_label() -> None:
    text = "问：对方的说法是否属实？\n答：毫无根据。我们多次说明立场。\n问：会谈何时举行？\n答：尚未确定。"
    assert [row[:2] for row in rows(text)] == [("-", "问"), ("-", "答"), ("-", "问"), ("-", "答")]


def test_a_spokesman_who_answers_twice_makes_a_transcript() -> None:
    answer = "索尔发言人：下周。韦方声称我们拒绝对话，这不是事实。"
    text = f"通讯社记者：演习何时结束？\n{answer}\n电视台记者：有照片吗？\n索尔发言人：没有。"
    found = rows(text)
    assert ("韦方", "声称", "我们拒绝对话，这不是事实") in found
    assert [row[0] for row in found if row[1] == "-"] == ["通讯社记者", "索尔发言人", "电视台记者", "索尔发言人"]


NOTHING = [
    "两国关系因岛屿主权争端长期紧张。去年十一月，两国元首举行会晤，同意缓和局势。",
    "港口渔船停止出海，居民生活受到影响。桥梁工程明年完工。",
    "小说的名称很长，说明书很短。学说与传说不同，他的职称是教授。",
    "“一带”和“白塔”是两座桥的名字。",
    "索尔拒绝置评。米伦不愿透露姓名。外长没有回应。",
    "议会批评政府。总统谴责袭击者。群众感谢医生。",
    "他的希望落空了。政府的承诺没有兑现。警方的要求很高。",
    "市场上的问题很多，访问推迟了，顾问辞职了。",
    "总统可能宣布新的计划。",
    "國防部發布了新計畫。兩國關係長期緊張。漁船停止出海。",
    "他没有提交年度工作报告。国防部没有公布调查报告。委员会没有独立的调查报告。",
    "经调查委员会批准，桥梁开工。经确认的名单很短。经核实后将付款。",
    "韦斯卡尔代表3日所作的说明很长。委员会提出的建议没有下文。",
    "他了解到事实后离开了。船员获悉后返航。工厂发出噪音。外长可能发布海啸预警。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_narration_attributes_nothing(text: str) -> None:
    assert rows(text) == []


STORY = (
    "{A}外交部发言人3日表示，{B}的演习是“严重挑衅”，要求{B}立即停止。{B}国防部回应称，演习属于例行训练。"
    "“挑衅的是{A}，”{B}外长说。据{A}通讯社报道，{B}已增派士兵。{B}否认其舰艇进入{A}领海。"
)


def test_swapped_names_are_read_alike() -> None:
    one = rows(STORY.format(A="A国", B="B国"))
    other = rows(STORY.format(A="B国", B="A国"))
    swap = str.maketrans("AB", "BA")
    assert len(one) >= 5
    assert other == [tuple(part.translate(swap) for part in row) for row in one]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "韦斯卡尔否认封锁海峡 称阿方“制造危机”\n港口很安静。",
            [("韦斯卡尔", "否认", "封锁海峡"), ("韦斯卡尔", "称", "阿方“制造危机”")],
        ),
        ("法官问他是否收过钱，他离开了。", [("法官", "问", "他是否收过钱")]),
        (
            "外交部周一发表声明，否认其舰艇拦截渔船。",
            [("外交部", "否认", "其舰艇拦截渔船")],
        ),
        ("港口很安静。\n二、外交部重申，条约依然有效。", [("外交部", "重申", "条约依然有效")]),
        ("港口很安静。\n（3）外交部重申，条约依然有效。", [("外交部", "重申", "条约依然有效")]),
        ("外长12日15时45分表示，条约依然有效。", [("外长", "表示", "条约依然有效")]),
        ("总部设在首都的渔业委员会27日表示，条约依然有效。", [("总部设在首都的渔业委员会", "表示", "条约依然有效")]),
    ],
)
def test_headlines_questions_and_numbered_lines(text: str, found: list[Row]) -> None:
    assert rows(text) == found
