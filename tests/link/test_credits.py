import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.credits import find_credit
from rejoinder.reference.tables import facts
from tests.growth import assert_linear

BODY = "The survey ship left the harbour of Orlen in the morning with nine scientists on board. "


@pytest.mark.parametrize(
    ("text", "agency", "words"),
    [
        (f"ORLEN (Reuters) - {BODY}", "Reuters", "Reuters"),
        (f"Ship leaves Orlen\n\nORLEN, March 3 (Xinhua) -- {BODY}", "Xinhua", "Xinhua"),
        (f"ORLEN, Aldovia (AP) — {BODY}", "Associated Press", "AP"),
        (f"ORLEN (AFP/Reuters) - {BODY}", "Agence France-Presse", "AFP"),
        ("【オルレン共同】調査船は朝、港を出た。", "Kyodo", "共同"),
        ("【オルレン時事】調査船は朝、港を出た。", "Jiji Press", "時事"),
        ("[オルレン ３日 ロイター] - 調査船は朝、港を出た。", "Reuters", "ロイター"),
        ("调查船离港\n新华社奥尔伦3月3日电 调查船早上离开港口。", "Xinhua", "新华社"),
        ("新华社奥尔伦3月3日电（记者李某）调查船早上离开港口。", "Xinhua", "新华社"),
        ("中新社奥尔伦3月3日电 调查船早上离开港口。", "China News Service", "中新社"),
        ("（中央社記者林某奧爾倫3日電）調查船早上離開港口。", "Central News Agency", "中央社"),
        (f"{BODY * 5}(Kyodo)", "Kyodo", "Kyodo"),
        (f"{BODY * 5}\nSource: Xinhua", "Xinhua", "Xinhua"),
        ("調査船は朝、港を出た。" * 40 + "（共同）", "Kyodo", "共同"),
        ("調査船は朝、港を出た。" * 40 + "（時事通信）", "Jiji Press", "時事通信"),
        ("调查船早上离开港口。" * 40 + "来源：新华社", "Xinhua", "新华社"),
    ],
)
def test_the_agency_is_credited(text: str, agency: str, words: str) -> None:
    found = find_credit(text)
    assert found is not None
    assert (found.agency, found.span.of(text)) == (agency, words)


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        f"Reuters reported that the ship left. {BODY}",
        f"The ship left (according to Reuters). {BODY}",
        f"{BODY} (AP Photo/Someone) {BODY}",
        f"Xinhua, the agency, said nothing. {BODY}",
        "两国发表声明（共同声明）。调查船离港。",
        "日米共同の調査（日米共同）が始まった。",
        "新华社报道说，调查船离港。",
        "据新华社报道，电视台播出了画面。",
        "時事問題を論じる（時事問題）。",
        "オルレンの港（共同利用）を出た。",
        f"{BODY * 5}(Reuters) {BODY * 5}",
        "The mapping (APT) went on, and the tab (tab) too.",
    ],
)
def test_an_agency_that_is_told_of_is_not_credited(text: str) -> None:
    assert find_credit(text) is None


def test_every_agency_is_known_under_its_own_bracket() -> None:
    for row in facts("agencies"):
        found = find_credit(f"Orlen ({row['words']}) - {BODY}")
        assert found is not None
        assert found.agency == row["agency"]


@given(st.text(st.sampled_from("（()【】[]共同AP 新华社电3日\n=a，"), max_size=300))
def test_a_credit_stands_where_it_says(text: str) -> None:
    found = find_credit(text)
    assert found is None or found.agency in {row["agency"] for row in facts("agencies") if row["words"] == found.span.of(text)}


@pytest.mark.parametrize("unit", ["(", "【", "新华社", "（ ", "[AP=", "Source: "])
def test_a_hostile_text_takes_time_in_proportion(unit: str) -> None:
    assert_linear(find_credit, lambda size: unit * (size // len(unit)), size=200_000)
