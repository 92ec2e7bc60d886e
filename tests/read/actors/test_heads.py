"""What the head of a noun phrase says."""

import pytest

from rejoinder.model import Language
from rejoinder.read.actors.heads import (
    body_behind_a_role,
    body_named,
    is_nobody,
    is_unnamed,
    name_at_end,
    name_before_role,
)

EN, JA, HANS, HANT = Language.EN, Language.JA, Language.ZH_HANS, Language.ZH_HANT


@pytest.mark.parametrize(
    ("phrase", "language"),
    [
        ("Chinese experts", EN),
        ("fishermen from the outer villages", EN),
        ("a professor of law at a university in Tokyo", EN),
        ("people familiar with the talks", EN),
        ("中国の専門家", JA),
        ("漁民ら", JA),
        ("同大の女子学生（21）", JA),
        ("中国学者", HANS),
        ("当地渔民们", HANS),
        ("尤拉諾漁民", HANT),
        ("日本记者", HANS),
    ],
)
def test_a_profession_is_nobody(phrase: str, language: Language) -> None:
    assert is_nobody(phrase, language)


@pytest.mark.parametrize(
    ("phrase", "language"),
    [
        ("Chinese officials", EN),
        ("the ministry", EN),
        ("China", EN),
        ("", EN),
        ("政府高官", JA),
        ("外務省", JA),
        ("", JA),
        ("外交部发言人", HANS),
        ("中方", HANS),
    ],
)
def test_an_office_or_a_body_is_somebody(phrase: str, language: Language) -> None:
    assert not is_nobody(phrase, language)


@pytest.mark.parametrize(
    ("phrase", "language"),
    [
        ("an official who asked not to be named", EN),
        ("a diplomat, on condition of anonymity,", EN),
        ("匿名を望む高官", JA),
        ("一位不愿透露姓名的官员", HANS),
    ],
)
def test_who_would_not_be_named_is_unnamed(phrase: str, language: Language) -> None:
    assert is_unnamed(phrase, language)


@pytest.mark.parametrize(("phrase", "language"), [("an official", EN), ("高官", JA), ("官员", HANS), ("", HANS)])
def test_others_are_not_unnamed(phrase: str, language: Language) -> None:
    assert not is_unnamed(phrase, language)


@pytest.mark.parametrize(
    ("phrase", "language", "name"),
    [
        ("研究所研究员王小川", HANS, "王小川"),
        ("来自南方的博士生哈尔维克", HANS, "哈尔维克"),
        ("北方的外交官 Petr Halvik", HANS, "Petr Halvik"),
        ("高级技师阎敏（45岁）", HANS, "阎敏"),
        ("研究员佩特·哈尔维克", HANS, "佩特·哈尔维克"),
        ("最高外交官の木村実", JA, "木村実"),
    ],
)
def test_a_name_stands_behind_a_role(phrase: str, language: Language, name: str) -> None:
    assert name_at_end(phrase, language) == name


@pytest.mark.parametrize(
    ("phrase", "language"),
    [
        ("研究员", HANS),
        ("总统办公室", HANS),
        ("大統領の陣営", JA),
        ("専門家の一人", JA),
        ("学者们", HANS),
        ("发言人表示", HANS),
        ("外務省", JA),
        ("", HANS),
    ],
)
def test_no_name_stands_where_there_is_none(phrase: str, language: Language) -> None:
    assert name_at_end(phrase, language) is None


@pytest.mark.parametrize(
    ("phrase", "language", "name"),
    [
        ("哈尔维克教授", HANS, "哈尔维克"),
        ("王小川教授", HANS, "王小川"),
        ("木村教授", JA, "木村"),
        ("ハルビク監督", JA, "ハルビク"),
    ],
)
def test_a_name_stands_before_a_profession(phrase: str, language: Language, name: str) -> None:
    assert name_before_role(phrase, language) == name


@pytest.mark.parametrize(
    ("phrase", "language"),
    [("一名学者", HANS), ("法律专家", HANS), ("某教授", HANS), ("地元漁民", JA), ("同学者", JA), ("木村", JA)],
)
def test_what_only_describes_a_profession_is_no_name(phrase: str, language: Language) -> None:
    assert name_before_role(phrase, language) is None


@pytest.mark.parametrize(
    ("phrase", "language"),
    [("オルレ銀行", JA), ("労働党", JA), ("港湾委員会", JA), ("オルレ当局", JA), ("奥尔莱报", HANS), ("國家選舉委員會", HANT)],
)
def test_a_body_is_named_by_the_whole_phrase(phrase: str, language: Language) -> None:
    assert body_named(phrase, language) == phrase


@pytest.mark.parametrize(
    ("phrase", "language", "name"),
    [
        ("ニュースサイト「オルレ・ポスト」", JA, "オルレ・ポスト"),
        ("《奥尔莱简报》", HANS, "奥尔莱简报"),
        ("オルレ銀行など", JA, "オルレ銀行"),
    ],
)
def test_a_body_is_named_between_marks(phrase: str, language: Language, name: str) -> None:
    assert body_named(phrase, language) == name


@pytest.mark.parametrize(
    ("phrase", "language"),
    [
        ("地元当局", JA),
        ("銀行", JA),
        ("同委員会", JA),
        ("複数の団体", JA),
        ("极右翼政党", HANS),
        ("某公司", HANS),
        ("有关部门", HANS),
        ("当地警方", HANS),
        ("雨", HANS),
        ("", JA),
        ("長" * 40 + "銀行", JA),
    ],
)
def test_a_kind_of_body_is_no_name(phrase: str, language: Language) -> None:
    assert body_named(phrase, language) is None


def test_a_nameless_role_speaks_for_the_body_before_it() -> None:
    assert body_behind_a_role("労働党の報道官", JA) == "労働党"
    assert body_behind_a_role("奥尔莱集团发言人", HANS) == "奥尔莱集团"
    assert body_behind_a_role("報道官", JA) is None
    assert body_behind_a_role("雨", JA) is None
