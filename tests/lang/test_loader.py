from pathlib import Path

import pytest

from rejoinder import lang


@pytest.mark.parametrize("language", lang.LANGUAGES)
def test_every_list_of_a_language_loads(language: str) -> None:
    names = lang.tables(language)
    assert names
    assert all(lang.table(language, name) for name in names)


@pytest.mark.parametrize("language", lang.LANGUAGES)
def test_every_list_says_where_it_is_from(language: str, root: Path) -> None:
    sources = (root / "src/rejoinder/lang" / language / "SOURCES.md").read_text(encoding="utf-8")
    unsourced = [name for name in lang.tables(language) if f"{name}.tsv" not in sources]
    assert unsourced == []


def test_a_list_that_a_language_lacks_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        lang.table("en", "no such list")


def test_the_words_of_a_list_are_its_first_column() -> None:
    assert {row["cue"] for row in lang.table("en", "cues")} == lang.words("en", "cues")
