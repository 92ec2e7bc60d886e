"""Transcripts: who the labels of their lines name, and who says "I"."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from rejoinder.model import Ground, Interval, Language, Mention, MentionKind, Span
from rejoinder.read.actors import Around, find_mentions, resolve
from rejoinder.read.actors.labels import laid_over
from rejoinder.reference import Gazetteer

TRANSCRIPT = "MS. SORN:  I will be brief.\n\nQ    Did I hear that right?\n\nMR. MARR:  I hope so.\n\nMS. SORN:  Yes."
DAY = Interval(datetime(2023, 6, 1, tzinfo=UTC), datetime(2023, 6, 2, tzinfo=UTC), "UTC", Ground.GIVEN)


def read(text: str, around: Around | None = None) -> list[tuple[str, str | None]]:
    found = find_mentions(text, Language.EN, Gazetteer.standard(), around or Around())
    return [(m.span.of(text), m.actor) for m in found]


def test_a_label_is_the_person_whose_surname_it_gives() -> None:
    text = f"Ada Sorn and Ole Marr met the press.\n\n{TRANSCRIPT}"
    assert ("MS. SORN", "Ada Sorn") in read(text)
    assert ("MR. MARR", "Ole Marr") in read(text)


def test_the_title_of_the_page_gives_the_full_name() -> None:
    around = Around(title="Remarks by Press Secretary Ada Sorn")
    assert read(TRANSCRIPT, around)[0] == ("MS. SORN", "Ada Sorn")


def test_a_label_that_nothing_explains_is_a_surname() -> None:
    assert read(TRANSCRIPT)[0] == ("MS. SORN", "Sorn")


def test_a_label_may_name_a_person_of_the_tables() -> None:
    text = "MR. KIRBY:  Hello.\n\nQ    Why?\n\nMR. KIRBY:  Because."
    assert read(text, Around(DAY, "United States"))[0] == ("MR. KIRBY", "John Kirby")


@pytest.mark.parametrize("label", ["Q", "MODERATOR", "REPORTER", "QUESTION"])
def test_who_asks_is_nobody(label: str) -> None:
    text = f"MS. SORN:  Hello.\n\n{label}:  I wonder why.\n\nMS. SORN:  Well."
    found = read(text)
    assert (label, None) in found
    assert ("I", None) in found


def test_an_official_without_a_name_speaks_for_who_publishes() -> None:
    text = "MODERATOR:  Great.\n\nSENIOR ADMINISTRATION OFFICIAL:  I am glad.\n\nMODERATOR:  Thanks."
    found = read(text, Around(home="Aldovia"))
    assert ("SENIOR ADMINISTRATION OFFICIAL", "Aldovia") in found
    assert ("I", "Aldovia") in found
    assert ("SENIOR ADMINISTRATION OFFICIAL", None) in read(text)


def test_who_says_i_is_who_speaks() -> None:
    assert [actor for words, actor in read(TRANSCRIPT) if words == "I"] == ["Sorn", None, "Marr"]


def test_a_source_in_a_transcript_is_resolved_by_its_label() -> None:
    mentions = find_mentions(TRANSCRIPT, Language.EN, Gazetteer.standard())
    at = TRANSCRIPT.index("I hope")
    assert resolve(TRANSCRIPT, Span(at, at + 1), mentions, Language.EN) == "Marr"


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON:  The talks went on.",
        "NOTE: I was there.",
        "I said so. I did.",
        "It was A: B and C: D on one line.",
        "Q was not asked.\nQ is a letter.",
    ],
)
def test_a_text_without_two_labels_is_no_transcript(text: str) -> None:
    assert not [actor for words, actor in read(text) if words in {"I", "NOTE", "Q"}]


def test_other_languages_have_no_labels() -> None:
    found = find_mentions(TRANSCRIPT, Language.JA, Gazetteer.standard())
    assert "MS. SORN" not in {m.span.of(TRANSCRIPT) for m in found}


def test_a_mention_under_another_gives_way() -> None:
    below = [Mention(Span(0, 4), MentionKind.STATE, "Aldovia"), Mention(Span(9, 12), MentionKind.STATE, "Veskar")]
    above = [Mention(Span(2, 6), MentionKind.PERSON, "Ada Sorn")]
    assert laid_over(below, above) == (above[0], below[1])
    assert laid_over(below, []) == tuple(below)


def test_pronouns_in_a_transcript_do_not_mean_its_speakers(meant: Callable[..., str | None]) -> None:
    text = f"{TRANSCRIPT}\n\nMR. MARR:  President Petr Halvik came. He agreed."
    assert meant(text, "He") == "Petr Halvik"
