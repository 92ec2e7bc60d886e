"""Names beside titles and verbs, as places in the text."""

import pytest

from rejoinder.model import Language
from rejoinder.read.actors.names import after_title, before_title, with_a_verb

EN, JA, ZH = Language.EN, Language.JA, Language.ZH_HANS


def after(text: str, title: str, language: Language, *, foreign: bool = False) -> str | None:
    place = after_title(text, text.index(title) + len(title), language, foreign=foreign)
    return None if place is None else text[slice(*place)]


def before(text: str, title: str, language: Language) -> str | None:
    place = before_title(text, text.index(title), 0, language)
    return None if place is None else text[slice(*place)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Otto Brek spoke", "Otto Brek"),
        ("Minister Otto J. Brek spoke", "Otto J. Brek"),
        ("Minister Otto van Brek’s car", "Otto van Brek"),
        ("Minister Brek, who", "Brek"),
        ("Minister Brek Tuesday", "Brek"),
        ("Minister O’Brek-Tarn spoke", "O’Brek-Tarn"),
        ("Minister spoke", None),
        ("Minister Tuesday", None),
        ("Minister  Otto", None),
        ("Minister, Otto", None),
        ("Minister", None),
    ],
)
def test_english_names_follow_their_title(text: str, name: str | None) -> None:
    assert after(text, "Minister", EN) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Otto Brek, a minister", "Otto Brek"),
        ("Otto J. Brek, the deputy minister", "Otto J. Brek"),
        ("Brek, a minister", None),
        ("Otto Brek left. Then, a minister", None),
        ("otto brek, a minister", None),
        ("Otto Brek and a minister", None),
    ],
)
def test_english_names_stand_before_an_apposition(text: str, name: str | None) -> None:
    assert before(text, "minister", EN) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Otto Brek said no.", ["Otto Brek"]),
        ("“No,” said Otto Brek.", ["Otto Brek"]),
        ("Otto Brek, a baker from the hills, said no.", ["Otto Brek"]),
        ("Otto said no.", []),
        ("Otto Brek ate bread.", []),
        ("The Board said no. It Is said.", []),
        ("", []),
    ],
)
def test_english_names_stand_beside_a_verb_of_saying(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in with_a_verb(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("木村実外相", "木村実"),
        ("ペト・ハルビク外相", "ペト・ハルビク"),
        ("と木村外相", "木村"),
        ("沖縄県外相", None),
        ("の外相", None),
        ("外相", None),
    ],
)
def test_japanese_names_stand_before_their_title(text: str, name: str | None) -> None:
    assert before(text, "外相", JA) == name


@pytest.mark.parametrize(
    ("text", "foreign", "name"),
    [
        ("部长王川说", False, "王川"),
        ("部长王小川表示", False, "王小川"),
        ("部长欧阳小川表示", False, None),
        ("部长佩特·哈尔维克说", False, "佩特·哈尔维克"),
        ("部长小野寺实说", True, "小野寺实"),
        ("部长小野寺实说", False, None),
        ("部长在会上说", False, None),
        ("部长说", False, None),
        ("部长", False, None),
    ],
)
def test_chinese_names_follow_their_title(text: str, foreign: bool, name: str | None) -> None:
    assert after(text, "部长", ZH, foreign=foreign) == name


def test_nothing_before_the_floor_belongs_to_a_name() -> None:
    assert before_title("木村実外相", 3, 2, JA) == (2, 3)
    assert before_title("木村実外相", 3, 3, JA) is None
