"""Make `reference/data/pinyin.tsv` anew: `pip install pypinyin opencc && python -m training.pinyin`.

The characters are those of GB 2312 level 1, their traditional forms, and whatever else the table has already: characters of
names, added by hand. The readings are pypinyin's (MIT), without tones; a traditional character has those of its simplified form.
"""

import importlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rejoinder.reference.tables import facts

TABLE = Path(__file__).parents[1] / "src" / "rejoinder" / "reference" / "data" / "pinyin.tsv"
NOTE = "# Readings of common Chinese characters, both scripts, a syllable a line (lü is lv). Made by `python -m training.pinyin`."
FIRST_ROW, LAST_ROW, LAST_COLUMN = 0xB0, 0xD7, 0xF9  # GB 2312 level 1, which its last row does not fill
READINGS = 2  # of each character: pypinyin gives the commonest first, and the rare ones make strangers of one name


def main() -> None:
    """Write the table."""
    opencc, pypinyin = importlib.import_module("opencc"), importlib.import_module("pypinyin")
    pairs = characters(opencc.OpenCC("s2t"), opencc.OpenCC("t2s"))
    TABLE.write_text(table(pairs, pypinyin), encoding="utf-8")


def characters(to_traditional: Any, to_simplified: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  opencc comes without types
    """Each character with the one that it is read as."""
    for character in level_one():
        yield character, character
        yield to_traditional.convert(character), character
    for character in "".join(row["characters"] for row in facts("pinyin")):
        yield character, to_simplified.convert(character)


def level_one() -> list[str]:
    """The 3,755 commoner characters of GB 2312, in its order."""
    codes = ((row, column) for row in range(FIRST_ROW, LAST_ROW + 1) for column in range(0xA1, 0xFF))
    return [bytes(code).decode("gb2312") for code in codes if code[0] < LAST_ROW or code[1] <= LAST_COLUMN]


def table(pairs: Iterable[tuple[str, str]], pypinyin: Any) -> str:  # noqa: ANN401  the module itself
    """The body of the table: every character by its readings; of two forms that it is read as, the first counts."""
    read_as: dict[str, str] = {}
    for character, form in pairs:
        read_as.setdefault(character, form)
    by_syllable: dict[str, list[str]] = defaultdict(list)
    for character, form in read_as.items():
        readings = pypinyin.pinyin(form, style=pypinyin.Style.NORMAL, heteronym=True, v_to_u=False)[0]
        for reading in list(dict.fromkeys(readings))[:READINGS]:
            by_syllable[reading].append(character)
    rows = (f"{syllable}\t{''.join(by_syllable[syllable])}" for syllable in sorted(by_syllable))
    return "\n".join((NOTE, "syllable\tcharacters", *rows)) + "\n"


if __name__ == "__main__":
    main()
