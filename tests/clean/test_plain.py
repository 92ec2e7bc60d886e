from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.clean.plain import read_plain, whole
from rejoinder.model import Cleaned, Ground, Skipped, SkipReason, Span

Clean = Callable[..., Cleaned]
Skip = Callable[..., Skipped]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\x1b")))
def test_a_text_is_kept_to_the_letter(text: str) -> None:
    assert read_plain(text.encode()).text == text


@pytest.mark.parametrize(
    "text",
    [
        "One.\r\nTwo.\r\n",
        "One.\rTwo.",
        "  indented\n\n\n",
        "Aldovia\u3000said\u00a0no.",
        "\u0065\u0301tat of Veskar said no to it",
    ],
)
def test_line_ends_blanks_and_forms_are_not_touched_so_that_offsets_hold(cleaned: Clean, text: str) -> None:
    assert cleaned(text + " The minister of Aldovia said no.").version.text.startswith(text)


def test_one_locator_covers_the_whole_text(cleaned: Clean) -> None:
    version = cleaned("ベスカルの外相は否定した。").version
    assert version.locators == whole(version.text)
    assert version.locators[0].span == Span(0, len(version.text))
    assert version.locators[0].place == f"characters 0 to {len(version.text)}"


def test_a_file_without_a_date_is_dated_by_when_it_was_seen(cleaned: Clean) -> None:
    published = cleaned("Aldovia denied the report.").version.published
    assert published is not None
    assert published.ground is Ground.FIRST_SEEN


def test_a_date_line_dates_a_file_that_says_nothing_else(cleaned: Clean) -> None:
    published = cleaned("Remarks by the Minister\nJanuary 13, 2025\n\nWe deny the report.").version.published
    assert published is not None
    assert (published.ground, published.earliest.isoformat()) == (Ground.TEXT, "2025-01-13T00:00:00+00:00")


def test_a_text_without_words_is_named(skipped: Skip) -> None:
    assert skipped("12:30 … 45%").reason is SkipReason.NO_TEXT


def test_a_text_in_another_language_is_named_with_it(skipped: Skip) -> None:
    found = skipped("Министр иностранных дел опроверг сообщения о переговорах.")
    assert found.reason is SkipReason.UNKNOWN_LANGUAGE
    assert "(ru)" in found.detail


def test_nuls_late_in_a_file_become_marks_of_the_same_length(cleaned: Clean) -> None:
    text = "Aldovia denied\0the report, the minister said."
    found = cleaned(text)
    assert found.version.text == text.replace("\0", "\ufffd")
    assert [(loss.field, loss.reason) for loss in found.skipped] == [("text", SkipReason.BAD_FIELD)]


def test_an_undecodable_file_is_named(skipped: Skip) -> None:
    assert skipped(b"\xff\xff\xfa\x80\x81 words \xfe").reason is SkipReason.UNDECODABLE
