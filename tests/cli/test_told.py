"""`rejoinder show` of stories and narratives, and what is judged about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import rejoinder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

NARRATIVE = """
[[narrative]]
title = "The shoal is ours"
description = "That title is settled."
examples = ["The shoal belongs to Aldovia.", "礁はベスカルの領土だ。"]
"""


@pytest.fixture
def told(case: Path, call: Call) -> Path:
    """The case with a narrative that an analyst described."""
    with (case / "case.toml").open("a", encoding="utf-8") as file:
        file.write(NARRATIVE)
    assert call("update", case).status == 0
    return case


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_story_is_shown_with_its_documents_and_reasons(call: Call, told: Path) -> None:
    with rejoinder.open(told) as opened:
        story = opened.linked().stories[0]
    done = call("show", told, story.id[:12])
    assert done.status == 0
    assert story.id in done.out
    assert "it came first" in done.out


def test_a_narrative_is_shown_with_its_claims_and_days(call: Call, told: Path) -> None:
    with rejoinder.open(told) as opened:
        (narrative,) = [n for n in opened.linked().narratives if n.title]
    done = call("show", told, narrative.id)
    assert done.status == 0
    for part in ("The shoal is ours", "That title is settled.", "not judged", "documents read", "the reader finds about"):
        assert part in flat(done.out)


def test_the_case_lists_its_narratives_and_counts_its_stories(call: Call, told: Path) -> None:
    shown = flat(call("show", told).out)
    assert "The shoal is ours ·" in shown
    assert "stories 3, 0 of several documents" in shown


def test_two_documents_are_judged_one_story_and_the_judgement_is_taken_back(call: Call, told: Path) -> None:
    with rejoinder.open(told) as opened:
        first, second = [story.id for story in opened.linked().stories][:2]
    judged = call("judge", told, second, "--kind", "same-story", "--text", first, "--why", "one meeting", "--by", "A. Person")
    assert judged.status == 0
    assert call("update", told).status == 0
    assert "judged same story by A. Person: one meeting" in flat(call("show", told, second).out)
    made = judged.out.partition(":")[0]
    assert call("judge", told, "--withdraw", made, "--why", "two meetings", "--by", "A. Person").status == 0
    assert call("update", told).status == 0
    assert "judged" not in call("show", told, second).out


def test_a_statement_is_not_judged_as_a_story(call: Call, told: Path) -> None:
    with rejoinder.open(told) as opened:
        statement = next(iter(opened.statements())).statement.id
    done = call("judge", told, statement, "--kind", "same-story", "--text", statement, "--why", "x", "--by", "A. Person")
    assert done.status == 2
    assert "neither a document nor a story" in done.err
