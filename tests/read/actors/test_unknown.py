"""States that no table and no case names."""

from collections.abc import Callable

import pytest

from rejoinder.model import Language, MentionKind
from rejoinder.read.actors import find_mentions
from rejoinder.reference import Gazetteer

JA, HANS = Language.JA, Language.ZH_HANS
PLAIN = Gazetteer.standard()
Read = Callable[[str, Language], list[tuple[MentionKind, str | None]]]


def read(text: str, language: Language) -> list[tuple[MentionKind, str | None]]:
    return [(m.kind, m.actor) for m in find_mentions(text, language, PLAIN)]


@pytest.mark.parametrize(
    ("text", "language", "ministry", "state"),
    [
        ("Orlenia’s foreign ministry spoke.", Language.EN, "Ministry of Foreign Affairs of Orlenia", "Orlenia"),
        ("オルレニア外務省は発表した。", JA, "Ministry of Foreign Affairs of オルレニア", "オルレニア"),
        ("奥尔莱尼亚外交部表示反对。", HANS, "Ministry of Foreign Affairs of 奥尔莱尼亚", "奥尔莱尼亚"),
    ],
)
def test_a_ministry_makes_a_state_of_what_stands_before_it(text: str, language: Language, ministry: str, state: str) -> None:
    assert read(text, language) == [(MentionKind.ORGANISATION, ministry)]
    assert read(f"{text} {state}。", language)[-1] == (MentionKind.STATE, state)


def test_a_state_told_once_is_one_everywhere() -> None:
    text = "オルレニアの外相が来た。オルレニア外務省は否定した。オルレニア大統領は帰った。"
    assert MentionKind.PERSON not in {kind for kind, _ in read(text, JA)}
    assert {actor for kind, actor in read(text, JA) if kind is MentionKind.OFFICE} == {"オルレニア"}


def test_without_a_sign_katakana_before_a_title_is_a_person() -> None:
    assert read("ハルビク首相は帰った。", JA) == [(MentionKind.PERSON, "ハルビク")]


def test_the_ministry_of_an_unknown_state_is_not_that_of_a_known_one() -> None:
    for text, language in (("奥尔莱尼亚国防部称安全。", HANS), ("オルレニア国防省は安全だと述べた。", JA)):
        assert not {"China", "Japan", "Taiwan"} & {str(actor).rpartition(" of ")[2] for _, actor in read(text, language)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Trump’s embassy plan failed.", Language.EN),
        ("The river’s parliament of birds sang.", Language.EN),
        ("プーチン政権は続いた。", JA),
        ("雨がやんだ。", JA),
        ("外交部表示反对。", HANS),
        ("雨停了。", HANS),
    ],
)
def test_what_has_no_such_sign_makes_no_state(text: str, language: Language) -> None:
    assert MentionKind.STATE not in {kind for kind, _ in read(text, language)}
