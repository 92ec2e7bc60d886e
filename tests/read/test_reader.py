"""The reading of whole texts: what always holds, whatever the text."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import Grade, Language, Medium, Reading, ReplyKind, Stage, Stance, Statement
from rejoinder.model.wire import reading_to_json
from rejoinder.read.finders import rule_finders
from rejoinder.read.reader import Reader

Read = Callable[..., Reading]

ARTICLE = """Aldovia Seeks Support Against Veskar’s Claims

Foreign Minister Ilse Brandt told reporters Tuesday that “the border is open” to talks with Veskar.

“We cannot accept Veskar’s claims, which have no basis,” she said.

Veskar’s ambassador sent a letter to Secretary General Ana Ruiz raising issues over Brandt’s remark about Brenn Island. \
Aldovia’s Ambassador Ole Marr sent a rebuttal letter to Ruiz on Tuesday, insisting that the patrols are “purely defensive.”

His letter stated: “Veskar’s assertion that Aldovia would fire first is erroneous.”

Veskar appears to be trying to turn the remark into a dispute and create the impression that Aldovia stands alone.

The bridge over the Orle was opened in May.
"""
NARRATION = "Ships of both navies met off Brenn Island. The weather was poor, and nobody stayed for long.\n\n"


def spans_of(statement: Statement) -> list[object]:
    parts = (statement.content, statement.cue, statement.source, statement.denied, statement.addressee)
    return [span for spans in parts if spans for span in spans]


def holds(text: str, reading: Reading) -> None:
    """Every span lies in the text, every id is there once, every parent is a statement, the order is that of the text."""
    ids = {s.id for s in reading.statements}
    assert len(ids) == len(reading.statements)
    for statement in reading.statements:
        assert all(0 <= s.start < s.end <= len(text) for s in spans_of(statement))  # type: ignore[attr-defined]
        assert statement.parent is None or statement.parent in ids
        assert 0 <= statement.confidence <= 1
    starts = [s.content[0].start for s in reading.statements]
    assert starts == sorted(starts)
    assert all(r.later in ids and r.earlier in ids for r in reading.replies)


def test_an_article_is_read_whole(read: Read) -> None:
    reading = read(ARTICLE)
    holds(ARTICLE, reading)
    cues = [" ".join(c.of(ARTICLE) for c in s.cue or ()) for s in reading.statements]
    assert cues == ["told", "said", "raising issues over", "insisting", "stated", "assertion", "create the impression"]


def test_the_same_text_is_read_the_same_way_twice(read: Read) -> None:
    assert read(ARTICLE) == read(ARTICLE)


def test_grades_say_how_well_a_source_is_named(read: Read) -> None:
    told, _, raised, *_ = read(ARTICLE).statements
    assert told.source_grade is Grade.NAMED
    assert raised.source_grade is Grade.ROLE


def test_the_letter_is_the_medium_of_what_it_says(read: Read) -> None:
    media = [s.medium for s in read(ARTICLE).statements]
    assert media[:5] == [Medium.PRESS_REMARKS, Medium.PRESS_REMARKS, Medium.LETTER, Medium.LETTER, Medium.LETTER]


def test_a_denial_denies_the_statement_inside_it(read: Read) -> None:
    reading = read(ARTICLE)
    outer = next(s for s in reading.statements if s.denied)
    inner = next(s for s in reading.statements if s.parent == outer.id)
    assert (outer.stance, inner.stance, outer.denied) == (Stance.DENIES, Stance.ASSERTS, inner.content)
    assert any((r.later, r.earlier, r.kind) == (outer.id, inner.id, ReplyKind.DENIES) for r in reading.replies)


def test_a_rebuttal_answers_the_other_side(read: Read) -> None:
    reading = read(ARTICLE)
    by_cue = {s.cue[0].of(ARTICLE): s.id for s in reading.statements if s.cue}
    assert any(
        (r.later, r.earlier, r.kind) == (by_cue["insisting"], by_cue["raising issues over"], ReplyKind.ANSWERS)
        for r in reading.replies
    )


def test_what_the_document_imputes_is_hedged_when_it_hedges(read: Read) -> None:
    imputed = read(ARTICLE).statements[-1]
    assert (imputed.basis.value, imputed.hedged) == ("imputed", True)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "Related Tags", NARRATION, "。", "2025", "???", "“", "”", "\u200b", "\U0001f600" * 20]
)
def test_a_text_without_attribution_gives_no_statement(read: Read, text: str, language: Language) -> None:
    reading = read(text, language)
    assert (reading.statements, reading.replies) == ((), ())


def test_narration_before_a_text_moves_every_span_and_changes_nothing_else(read: Read) -> None:
    plain, moved = read(ARTICLE), read(NARRATION + ARTICLE)
    by = len(NARRATION)
    assert [[c.moved(by) for c in s.content] for s in plain.statements] == [list(s.content) for s in moved.statements]
    assert [s.source and s.source[0].moved(by) for s in plain.statements] == [s.source and s.source[0] for s in moved.statements]
    slots = [(s.source_actor, s.source_grade, s.form, s.stance, s.basis, s.medium, s.about) for s in plain.statements]
    assert slots == [(s.source_actor, s.source_grade, s.form, s.stance, s.basis, s.medium, s.about) for s in moved.statements]


FRAGMENTS = [
    "“We will not move,” ",
    "Brandt said ",
    "that ",
    "according to ",
    "the envoy ",
    "told reporters ",
    "，",
    "“",
    "”",
    '"',
    "'",
    "’s ",
    "claim that ",
    ", adding ",
    ". ",
    "\n\n",
    "and ",
    "was accused of ",
    "he ",
    "said: ",
    "「動かない」",
    "と述べた。",
    "表示",
    "他说：",
    "his letter ",
    "— ",
    "(",
    ") ",
    "create the impression that ",
]


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(st.sampled_from(FRAGMENTS), max_size=25), language=st.sampled_from(list(Language)))
def test_whatever_the_words_every_span_lies_in_the_text(
    reader: Reader, version: Callable[..., object], parts: list[str], language: Language
) -> None:
    text = "".join(parts)
    holds(text, reader.read(version(text, language)))  # type: ignore[arg-type]


HOSTILE = [
    "said ",
    "“a” said b. ",
    "he said that ",
    "“",
    '"a" ',
    "according to x, ",
    "claim that ",
    "X, Y, ",
    "and said ",
    "said, ",
    "the of ",
    "(",
    "said: \n",
    "A said: “",
]


@pytest.mark.parametrize("size", [8_000, pytest.param(200_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_repetition_is_read(read: Read, unit: str, size: int) -> None:
    text = unit * (size // len(unit))
    holds(text, read(text))


def test_a_reading_can_be_written_as_json(read: Read, version: Callable[..., object]) -> None:
    written = reading_to_json("here", version(ARTICLE), read(ARTICLE))  # type: ignore[arg-type]
    assert len(written["statements"]) == len(read(ARTICLE).statements)


def test_the_origin_names_finders_lists_and_facts(reader: Reader) -> None:
    origin = reader.origin
    assert origin.stage is Stage.READ
    assert {"rules-en", "rules-ja", "rules-zh", "lang", "facts", "rejoinder"} <= {name for name, _ in origin.parts}
    assert origin == Reader.standard(finders=rule_finders()).origin


def test_a_language_without_a_finder_gives_no_statement(reader: Reader, version: Callable[..., object]) -> None:
    bare = Reader({}, reader.find_times, reader.find_mentions, reader.resolve)
    assert bare.read(version(ARTICLE)).statements == ()  # type: ignore[arg-type]
