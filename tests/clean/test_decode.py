import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.clean.decode import decode_page, decode_text
from rejoinder.model import SkipReason, Unusable
from tests.growth import assert_linear

JAPANESE = "アルドビアの外相は１３日、ベスカルとの協議が中断したとの報道を否定した。"
SIMPLIFIED = "阿尔多维亚外长13日否认了关于与韦斯卡尔的磋商已经中断的报道。"
TRADITIONAL = "阿爾多維亞外長13日否認了關於與韋斯卡爾的磋商已經中斷的報導。"
LEGACY = [
    (JAPANESE, "cp932"),
    (JAPANESE, "euc_jp"),
    (JAPANESE, "iso2022_jp"),
    (SIMPLIFIED, "gb2312"),
    (SIMPLIFIED, "gbk"),
    (SIMPLIFIED, "gb18030"),
    (TRADITIONAL, "big5"),
    (TRADITIONAL, "big5hkscs"),
]


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
def test_the_older_encodings_of_japan_and_china_are_told_apart(text: str, encoding: str) -> None:
    assert decode_text(text.encode(encoding)) == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\x1b")))
def test_utf8_is_kept_to_the_letter(text: str) -> None:
    assert decode_text(text.encode()) == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_text(encoding: str) -> None:
    assert decode_text(JAPANESE.encode(encoding)) == JAPANESE


def test_line_ends_stay_as_they_are() -> None:
    assert decode_text(b"one\r\ntwo\rthree\n") == "one\r\ntwo\rthree\n"


def test_western_quotation_marks_of_an_old_english_file_are_read() -> None:
    text = "Veskar\u2019s minister said the report was \u201cwrong\u201d \u2014 twice, to be sure."
    assert decode_text(text.encode("cp1252")) == text


@pytest.mark.parametrize("content", [b"\xff\xff\xfa\x80\x81 words \xfe", bytes(range(128, 256)) * 4, b"\xef\xbb\xbf\xff words"])
def test_what_no_encoding_makes_sense_of_is_not_guessed_at(content: bytes) -> None:
    with pytest.raises(Unusable) as caught:
        decode_text(content)
    assert caught.value.reason is SkipReason.UNDECODABLE


def test_half_an_utf16_text_is_undecodable() -> None:
    with pytest.raises(Unusable):
        decode_text(b"\xff\xfe" + "外相".encode("utf-16-le")[:3])


@given(st.binary(max_size=200))
def test_no_bytes_break_it(content: bytes) -> None:
    for decode in (decode_text, decode_page):
        with suppress(Unusable):
            decode(content)


@pytest.mark.parametrize(
    ("text", "encoding"), [(JAPANESE, "shift_jis"), (JAPANESE, "euc-jp"), (SIMPLIFIED, "gb2312"), (TRADITIONAL, "big5")]
)
def test_a_page_is_read_as_it_says(text: str, encoding: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}"></head><p>{text}</p>'
    assert decode_page(page.encode(encoding)) == page


def test_a_page_may_use_more_characters_than_the_encoding_it_names() -> None:
    page = '<html><head><meta charset="gb2312"></head><p>朱镕基与阿尔多维亚外长会谈，否认报道。</p>'
    assert decode_page(page.encode("gbk")) == page


def test_utf8_that_calls_itself_something_else_is_utf8() -> None:
    page = f'<meta charset="shift_jis"><p>{JAPANESE}</p>'
    assert decode_page(page.encode()) == page


def test_a_page_that_is_damaged_in_one_place_is_read() -> None:
    page = f'<meta charset="shift_jis"><p>{JAPANESE * 20}</p>'.encode("cp932") + b"\x81\xff"
    assert JAPANESE in decode_page(page)


def test_a_page_that_names_an_encoding_nobody_knows_is_weighed() -> None:
    page = f'<meta charset="x-veskar-9"><p>{JAPANESE * 3}</p>'
    assert decode_page(page.encode("cp932")) == page


@pytest.mark.parametrize("unit", [b"<meta ", b"<meta charset=", b"\x81", b"\x1b$"])
def test_hostile_bytes_cost_time_in_proportion(unit: bytes) -> None:
    def decode(content: bytes) -> None:
        with suppress(Unusable):
            decode_page(content)

    assert_linear(decode, lambda size: unit * (size // len(unit)), size=200_000)


@pytest.mark.data
def test_real_sentences_survive_the_older_encodings(shared: Path) -> None:
    from_file = (shared / "data" / "match" / "ntrex-dev.jsonl").read_text(encoding="utf-8").splitlines()
    tried, right = 0, 0
    rows = [json.loads(line) for line in from_file[:300]]
    for name, encoding in (("ja", "cp932"), ("ja", "euc_jp"), ("zh", "gb18030"), ("zh_tw", "big5hkscs")):
        for number in range(0, len(rows) - 3, 3):
            text = "\n".join(row[name] for row in rows[number : number + 3])
            content = text.encode(encoding, "ignore")
            tried += 1
            try:
                right += decode_text(content) == content.decode(encoding)
            except Unusable:
                continue
    assert right >= 0.97 * tried


@pytest.mark.parametrize("declared", ["unicode_escape", "raw_unicode_escape", "raw-unicode-escape", "punycode", "idna"])
def test_a_page_is_not_believed_that_it_is_written_in_an_encoding_of_programs(declared: str) -> None:
    words = "外務省は、協議は失敗したと述べた。"
    page = f"<meta charset='{declared}'><p>{words}</p>".encode("cp932")
    assert words in decode_page(page)


@pytest.mark.parametrize("declared", ["punycode", "idna"])
def test_a_declaration_costs_time_in_proportion(declared: str) -> None:
    head = f"<meta charset='{declared}'>".encode() + "é".encode("cp1252") + b"-"
    assert_linear(decode_page, lambda size: head + b"a" * size, size=400_000)
