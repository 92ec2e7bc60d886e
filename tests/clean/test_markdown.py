import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.clean.markdown import read_markdown
from rejoinder.model import Cleaned, Ground
from tests.growth import assert_linear

PAGE = """---
title: "Aldovia denies report"
date: 2025-01-13
lang: en
author: Mira Tolen
---
# Aldovia **denies** report

The *minister* said: "It is [wrong](https://herald.example/a)."

> We never left the table.

- one point
- another_with_underscores

```
kept *as it is*
```

![The minister](photo.jpg) See <https://herald.example/b> and `code`.

[1]: https://herald.example/c
***
"""


def words(text: str) -> str:
    return read_markdown(text.encode()).text


def test_marks_go_and_words_lists_and_quotations_stay() -> None:
    assert [line for line in words(PAGE).split("\n") if line] == [
        "Aldovia denies report",
        'The minister said: "It is wrong."',
        "We never left the table.",
        "- one point",
        "- another_with_underscores",
        "kept *as it is*",
        "The minister See https://herald.example/b and code.",
    ]


def test_the_head_says_title_date_language_and_author() -> None:
    raw = read_markdown(PAGE.encode())
    assert (raw.title, raw.languages, raw.byline) == ("Aldovia denies report", ("en",), ("Mira Tolen",))
    assert [(dated.value, dated.ground) for dated in raw.published] == [("2025-01-13", Ground.PAGE)]


def test_the_first_heading_is_the_title_of_a_page_without_a_head() -> None:
    assert read_markdown(b"# Talks *fail* #\n\nWords.").title == "Talks fail"


def test_a_page_without_heading_has_no_title() -> None:
    assert read_markdown(b"Words.\n\n## Second\n").title is None


def test_each_line_is_located_in_the_file() -> None:
    raw = read_markdown(PAGE.encode())
    lines = PAGE.splitlines()
    for locator in raw.locators:
        source = lines[int((locator.place or "").removeprefix("line ")) - 1]
        assert set(re.findall(r"\w+", locator.span.of(raw.text))) <= set(re.findall(r"\w+", source))
    assert raw.locators[0].place == "line 7"
    assert raw.locators[0].span.of(raw.text) == "Aldovia denies report"


@pytest.mark.parametrize(
    "text",
    [
        "Two * three * four",
        "snake_case_name",
        "5 < 6 > 4",
        "a [bracket] stays",
        "2 ** 3",
        "He said (so) [sic].",
        "10_000 and 20_000",
        "外相は「いいえ」と述べた。",
    ],
)
def test_what_only_looks_like_a_mark_is_kept(text: str) -> None:
    assert words(text) == text


def test_an_escaped_mark_is_the_mark_itself() -> None:
    assert words(r"\*not emphasis\* and \_this\_") == "*not emphasis* and _this_"


def test_a_head_that_never_closes_is_text() -> None:
    assert "title: x" in words("---\ntitle: x\n\nwords")


@given(st.text(alphabet="ab *_[]()`>#-\n外!\\", max_size=200))
def test_every_locator_lies_in_the_text(text: str) -> None:
    raw = read_markdown(text.encode())
    for locator in raw.locators:
        assert locator.span.end <= len(raw.text)
        assert "\n" not in locator.span.of(raw.text)


@pytest.mark.parametrize("piece", ["[", "![", "*", "**a", "_a ", "`", "](", "<http://", "\\", "> ", "# ", "---\n", "*a *"])
def test_hostile_marks_cost_time_in_proportion(piece: str) -> None:
    assert_linear(words, lambda size: piece * (size // len(piece)), size=200_000)


def test_a_markdown_file_becomes_a_version(cleaned: Callable[..., Cleaned]) -> None:
    version = cleaned(PAGE, "text/markdown").version
    assert version.published is not None
    assert (version.language, version.title, version.published.ground) == ("en", "Aldovia denies report", Ground.PAGE)
