import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.clean.rows import read_row
from rejoinder.model import Cleaned, Given, Ground, Skipped, SkipReason, Unusable

ROW = "application/x-rejoinder-row"
Clean = Callable[..., Cleaned]
Skip = Callable[..., Skipped]
FULL = {
    "id": "v-7",
    "text": "  Aldovia denied the report.\r\n",
    "language": "en",
    "published": "2025-01-13T21:37:05+09:00",
    "title": "Aldovia denies",
    "publisher": "The Veskar Herald",
    "url": "https://herald.example/a?utm_source=x#top",
    "mood": "cross",
}


def row(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_every_field_of_a_row_finds_its_place(cleaned: Clean) -> None:
    found = cleaned(row(**FULL), ROW)
    version = found.version
    assert version.text == FULL["text"]
    assert (version.language, version.title, version.publisher) == ("en", "Aldovia denies", "The Veskar Herald")
    assert version.url == found.document.key == "https://herald.example/a"
    assert version.published is not None
    assert (version.published.ground, version.published.zone) == (Ground.GIVEN, "+09:00")
    assert found.skipped == ()


@given(st.text(min_size=1))
def test_the_text_of_a_row_is_kept_to_the_letter(text: str) -> None:
    assert read_row(row(text=text)).text == text


def test_one_locator_covers_the_text_of_a_row() -> None:
    (locator,) = read_row(row(text="Words.")).locators
    assert (locator.span.start, locator.span.end) == (0, 6)


@pytest.mark.parametrize(
    "content",
    [b"", b"no json", b"[1]", b'"words"', b"null", b"{", b'{"id":"1"}', b'{"text":null}', b'{"text":["words"]}', b'{"text":7}'],
)
def test_a_row_without_a_text_is_named(content: bytes) -> None:
    with pytest.raises(Unusable) as caught:
        read_row(content)
    assert caught.value.reason is SkipReason.BAD_ROW


def test_a_row_of_brackets_without_end_is_named() -> None:
    with pytest.raises(Unusable, match="nested too deeply"):
        read_row(b'{"text":' + b"[" * 200_000)


def test_a_number_without_end_is_named_without_advice_to_programmers() -> None:
    with pytest.raises(Unusable) as caught:
        read_row(b'{"text":"x","id":' + b"9" * 200_000 + b"}")
    assert "integer" in caught.value.detail
    assert "sys." not in caught.value.detail


def test_a_row_that_is_null_is_called_so() -> None:
    with pytest.raises(Unusable, match="not null"):
        read_row(b"null")


def test_an_empty_text_is_named(skipped: Skip) -> None:
    assert skipped(row(text="  \n"), ROW).reason is SkipReason.NO_TEXT


@pytest.mark.parametrize("name", ["title", "language", "published", "publisher", "url"])
@pytest.mark.parametrize("value", [7, True, ["words"], {"a": 1}, 1.5])
def test_a_field_of_the_wrong_kind_is_named_and_the_rest_kept(cleaned: Clean, name: str, value: object) -> None:
    found = cleaned(row(**{"text": "Aldovia denied the report.", name: value}), ROW)
    assert [(loss.field, loss.reason) for loss in found.skipped] == [(name, SkipReason.BAD_FIELD)]


def test_a_field_that_is_too_long_is_named() -> None:
    (loss,) = read_row(row(text="Words.", title="x" * 5000)).losses
    assert loss.field == "title"


def test_empty_fields_and_nulls_are_as_good_as_missing() -> None:
    raw = read_row(row(text="Words.", title="", url=None, publisher="  "))
    assert (raw.title, raw.url, raw.publisher, raw.losses) == (None, None, None, ())


def test_a_number_may_be_an_id() -> None:
    assert read_row(row(text="Words.", id=7)).id == "7"


def test_an_id_of_the_wrong_kind_is_named() -> None:
    assert [loss.field for loss in read_row(row(text="Words.", id=True)).losses] == ["id"]


def test_a_date_in_the_year_3025_is_named_and_the_row_kept(cleaned: Clean) -> None:
    found = cleaned(row(text="Aldovia denied the report.", published="3025-01-13"), ROW)
    assert [(loss.field, loss.reason) for loss in found.skipped] == [("published", SkipReason.BAD_DATE)]
    assert found.version.published is not None
    assert found.version.published.ground is Ground.FIRST_SEEN


def test_a_bad_date_gives_way_to_the_date_in_the_address(cleaned: Clean) -> None:
    fields = {"text": "Aldovia denied the report.", "published": "soon", "url": "https://herald.example/2025/01/13/a"}
    found = cleaned(row(**fields), ROW)
    assert found.version.published is not None
    assert (found.version.published.ground, found.version.published.earliest.day) == (Ground.ADDRESS, 13)


def test_half_a_surrogate_pair_becomes_a_mark_of_the_same_length(cleaned: Clean) -> None:
    found = cleaned(b'{"text":"Aldovia \\ud800 denied the report.","title":"A\\udfffb"}', ROW)
    assert found.version.text == "Aldovia \ufffd denied the report."
    assert found.version.title == "A\ufffdb"
    assert [loss.field for loss in found.skipped] == ["text"]


def test_a_whole_surrogate_pair_is_one_character(cleaned: Clean) -> None:
    found = cleaned(b'{"text":"\\ud842\\udfb7\\u5916\\u76f8\\u306f\\u3044\\u3044\\u3048"}', ROW)
    assert found.version.text.startswith("\U00020bb7")
    assert found.skipped == ()


def test_a_rows_own_words_come_before_what_the_caller_says_of_all(cleaned: Clean) -> None:
    given_to_all = Given(publisher="A desk", title="Batch", language="ja", published="2024-01-01")
    found = cleaned(row(**FULL), ROW, given=given_to_all).version
    assert (found.publisher, found.title) == ("The Veskar Herald", "Aldovia denies")
    assert found.published is not None
    assert found.published.earliest.year == 2025


def test_what_the_caller_says_fills_what_a_row_leaves_out(cleaned: Clean) -> None:
    given_to_all = Given(publisher="A desk", title="Batch", language="ja", published="2024-01-01", zone="Asia/Tokyo")
    found = cleaned(row(text="外相辞任"), ROW, given=given_to_all).version
    assert (found.publisher, found.title, found.language) == ("A desk", "Batch", "ja")
    assert found.published is not None
    assert (found.published.earliest.isoformat(), found.published.zone) == ("2024-01-01T00:00:00+09:00", "Asia/Tokyo")


def test_rows_with_an_id_are_documents_of_their_own(cleaned: Clean) -> None:
    one, two = (cleaned(row(id=name, text="Aldovia denied the report."), ROW) for name in ("1", "2"))
    assert one.document.id != two.document.id


def test_an_edited_row_is_a_new_version_of_the_same_document(cleaned: Clean) -> None:
    one, two = (cleaned(row(**{**FULL, "text": text}), ROW) for text in ("Aldovia denied it.", "Aldovia denied it twice."))
    assert one.document == two.document
    assert one.version.id != two.version.id
