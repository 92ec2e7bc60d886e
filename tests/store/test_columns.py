"""Texts that no database holds are written in signs that every database holds."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.store.columns import ESCAPED, escape, microseconds, unescape


@given(st.text(st.characters()))
def test_any_text_comes_back_from_its_kept_form(text: str) -> None:
    assert unescape(escape(text)) == text


@given(st.text(st.characters()))
def test_what_is_kept_can_be_held_by_every_database(text: str) -> None:
    kept = escape(text)
    assert "\0" not in kept
    kept.encode()


@given(st.text())
def test_an_ordinary_text_is_kept_as_it_stands(text: str) -> None:
    if "\0" not in text and not text.startswith(ESCAPED):
        assert escape(text) == text


@pytest.mark.parametrize("one", ["\ud83d", "a\0", ESCAPED, f"{ESCAPED}x", f'{ESCAPED}"x"'])
def test_no_two_texts_are_kept_alike(one: str) -> None:
    assert escape(one) != escape(unescape(escape(one)) + "x")
    assert escape(one).startswith(ESCAPED)
    assert escape(escape(one)) != escape(one)


def test_the_same_moment_is_the_same_number_in_every_zone() -> None:
    noon = datetime(2031, 5, 4, 12, tzinfo=UTC)
    assert microseconds(noon) == microseconds(noon.astimezone(timezone(timedelta(hours=9)))) == 1_935_662_400_000_000


def test_the_first_and_the_last_moment_are_numbers_too() -> None:
    first = datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))
    last = datetime.max.replace(tzinfo=timezone(timedelta(hours=-12)))
    assert microseconds(first) < 0 < microseconds(last) < 2**63
