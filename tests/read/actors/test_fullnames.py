"""English surnames and the given names before them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.read.actors.fullnames import full_names, no_given_names


@pytest.mark.parametrize(
    ("text", "surname", "full"),
    [
        ("Then Ada Sorn spoke.", "sorn", "Ada Sorn"),
        ("Ada M. Sorn’s plan", "sorn", "Ada M. Sorn"),
        ("Press Secretary Ada Sorn", "sorn", "Ada Sorn"),
        ("Karin Jean-Sorn left", "jean-sorn", "Karin Jean-Sorn"),
        ("Ada Sorn met Ole Sorn.", "sorn", "Ada Sorn"),
    ],
)
def test_a_surname_has_the_name_before_it(text: str, surname: str, full: str) -> None:
    assert full_names(text)[surname] == full


@pytest.mark.parametrize(
    "text", ["", "Secretary Sorn spoke.", "The Sorn bridge", "Chinese Sorn", "ada sorn", "Ada, Sorn", "Ada  Sorn"]
)
def test_titles_and_what_stands_apart_are_no_given_names(text: str) -> None:
    assert "sorn" not in full_names(text)


def test_titles_states_and_days_are_no_given_names() -> None:
    assert {"Minister", "General", "China", "Japanese", "Monday", "The"} <= no_given_names()
    assert not {"Ada", "Ole"} & no_given_names()


@given(st.text(alphabet="AaBb .’-\n", max_size=60))
def test_every_full_name_stands_in_the_text(text: str) -> None:
    for surname, full in full_names(text).items():
        assert full in text
        assert full.casefold().endswith(surname)
