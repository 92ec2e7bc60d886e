import pytest

from training.vocabulary import crosses, script_of


@pytest.mark.parametrize("piece", ["彼は", "述べた", "したと", "ている", "するように", "他说", "表示将", "还表示", "▁他表示"])
def test_a_piece_with_both_sides_of_a_boundary_is_left_out(piece: str) -> None:
    assert crosses(piece)


@pytest.mark.parametrize("piece", ["▁said", "こと", "として", "表示", "首相", "という", "ニュース", "▁", "と"])
def test_a_piece_on_one_side_stays(piece: str) -> None:
    assert not crosses(piece)


def test_scripts_we_do_not_read_are_told_from_those_we_do() -> None:
    assert [script_of(letter) for letter in "aé国かカ한яع。1"] == [
        "latin",
        "latin",
        "cjk",
        "cjk",
        "cjk",
        "cjk",
        "other",
        "other",
        "sign",
        "sign",
    ]
