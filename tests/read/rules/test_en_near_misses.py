"""For each English rule a sentence in which it finds somebody's words, and one beside it in which nobody is reported."""

from collections.abc import Callable

import pytest

Said = Callable[..., list[tuple[str, str | None, str | None]]]

PAIRS = [
    ("Brandt said the ships were old.", "The ships said to be lost were old."),
    ("Brandt told Marr that the ships were old.", "Brandt told Marr the truth."),
    ("Brandt told Marr: “The ships are old.”", "Brandt told a story about the “Heron”."),
    ("Brandt called the plan “reckless.”", "Brandt called Marr on Monday."),
    ("Brandt claimed the ships were old.", "Brandt’s claims office is in Orle."),
    ("Marr’s claim that the ships were old has spread.", "Marr’s claim to the throne is old."),
    ("Marr’s warning that the ships were old has spread.", "Marr’s report on the bridge has 40 pages."),
    ("The claim by Marr that the ships were old has spread.", "The claim that the ships were old was false."),
    ("Brandt supports the view that the ships are old.", "Brandt supports three schools."),
    ("“Closed for good,” Brandt said.", "The border was “closed for good” on Monday."),
    ("Brandt, who said the ships were old, left.", "Brandt, who sold the ships, left."),
    ("Brandt was accused of piracy by Marr.", "Brandt was followed by Marr."),
    ("Brandt said that Marr was told that the ships were old.", "Brandt was told that the ships were old."),
    ("Brandt said she was asked about the ships.", "Brandt was asked about the ships."),
    ("Brandt reported that the ships were old.", "The reports are kept in Orle."),
    ("Brandt states that the ships are old.", "The states of the league are old."),
    ("Brandt warned that the ships were old.", "The warning light was old."),
    ("Brandt argued that the ships were old.", "The arguments lasted all night."),
    ("Speaking in Orle, Brandt said the ships were old.", "Speaking in Orle, Brandt wore a coat."),
    ("Asked about the ships, Brandt said they were old.", "Asked to wait, Brandt went home."),
    ("Brandt sent a letter insisting that the ships were old.", "Brandt sent a letter, a map and a coat."),
    ("Brandt: The ships are old and will be sold", "Analysis: The ships are old and will be sold"),
    ("According to Brandt, the ships were old.", "Accordingly, the ships were old."),
    ("“Nobody came,” she said.", "“Nobody Came” is her second novel."),
    ("Brandt promised that the ships would go.", "It was a promising start."),
    ("Brandt demanded that the ships go.", "Demand for ships has grown."),
    ("Brandt denied that the ships had fired.", "The denial of service lasted two hours."),
    ("Brandt feared that the ships would fire.", "Fear grew in the town."),
    ("Brandt praised Marr for the bridge.", "Praise was rare in Orle."),
]


@pytest.mark.parametrize("found", [found for found, _ in PAIRS])
def test_reported_words_are_found(said: Said, found: str) -> None:
    assert said(found) != []


@pytest.mark.parametrize("silent", [silent for _, silent in PAIRS])
def test_their_near_miss_reports_nobody(said: Said, silent: str) -> None:
    assert said(silent) == []


ENDS = [
    (
        "Brandt told reporters “the border is open” and urged Veskar to withdraw.",
        [("“the border is open”", "told"), ("Veskar to withdraw", "urged")],
    ),
    (
        "Brandt told reporters that “the border is open” and urged Veskar to withdraw.",
        [("that “the border is open”", "told"), ("Veskar to withdraw", "urged")],
    ),
    (
        "Brandt said: “The border is open,” and urged Veskar to withdraw.",
        [("“The border is open,”", "said"), ("Veskar to withdraw", "urged")],
    ),
    (
        "Brandt called the plan “reckless” and urged Veskar to withdraw.",
        [("the plan “reckless”", "called"), ("Veskar to withdraw", "urged")],
    ),
    (
        "“The border is open,” Brandt said, and urged Veskar to withdraw.",
        [("“The border is open,”", "said"), ("Veskar to withdraw", "urged")],
    ),
    (
        "Brandt said the border was open; Marr said it was closed.",
        [("the border was open", "said"), ("it was closed", "said")],
    ),
    (
        "Brandt said the border was open, while Marr said it was closed.",
        [("the border was open", "said"), ("it was closed", "said")],
    ),
    (
        "Brandt said the border was open, but Marr said it was closed.",
        [("the border was open", "said"), ("it was closed", "said")],
    ),
    (
        "“Is the border open?” Marr asked. “No,” Brandt said.",
        [("“Is the border open?”", "asked"), ("“No,”", "said")],
    ),
    (
        "Brandt said the border, which is long, was open.",
        [("the border, which is long, was open", "said")],
    ),
    (
        "The border was open, Brandt said on Monday, but nobody came.",
        [("The border was open", "said")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_words_end_where_the_next_ones_begin(said: Said, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(content.rstrip("."), cue) for content, cue, _ in said(text)] == expected


def test_a_quotation_before_and_with_a_noun_goes_on(said: Said) -> None:
    """Only a verb that attributes ends the words after a quotation."""
    text = "Brandt said “war” and peace were both costly."
    assert [content for content, _, _ in said(text)] == ["“war” and peace were both costly"]
