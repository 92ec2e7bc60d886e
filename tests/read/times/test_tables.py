"""The words and rules of each language, as tables."""

import re

import pytest

from rejoinder.lang import LANGUAGES, table
from rejoinder.read.times.fields import read_fields
from rejoinder.read.times.grammar import ALIASES, compose, grammar
from rejoinder.read.times.lexicon import lexicon
from rejoinder.read.times.tokens import PLAIN, find_tokens

SHAPES = {"ISO", "FULL", "DOTTED", "SLASH", "YEARMONTH", "CLOCK", "POINTED", "DECADE", "ORDINAL", "YEAR", "COMPACT", "BRIEF"}
NUMBERS = {"SPELLED", "YEARWORD", "HHMM", *"|".join(ALIASES.values()).split("|")} - {"UNIT", "QTR", "CENT", "WKND"}
READINGS = {"date", "duration", "set", "reference", "clause", "pair", "range", "nth", "nothing", "part"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_in_a_rule_is_a_kind_of_some_word_or_figure(language: str) -> None:
    known = {row["kind"] for row in table(language, "times_words")} | SHAPES | NUMBERS | set(ALIASES)
    used = {kind for row in table(language, "times_rules") for kind in re.findall(r"[A-Z][A-Z0-9]*", row["pattern"])}
    assert {kind.removesuffix("HEAD") for kind in used} - known == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_word_is_used_by_a_rule(language: str) -> None:
    used = {kind for row in table(language, "times_rules") for kind in re.findall(r"[A-Z][A-Z0-9]*", row["pattern"])}
    used |= {plain for kind in used for plain in ALIASES.get(kind, kind).split("|")}
    assert {row["kind"] for row in table(language, "times_words")} - used == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_known_reading(language: str) -> None:
    assert {row["reading"] for row in table(language, "times_rules")} <= READINGS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_is_named_before_it_is_used(language: str) -> None:
    named: set[str] = set()
    for row in table(language, "times_rules"):
        assert set(re.findall(r"@(\w+)", row["pattern"])) <= named, row["pattern"]
        named |= {row["says"]} if row["reading"] == "part" else set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_found_as_itself(language: str) -> None:
    known = lexicon(language)
    for word, entry in known.entries.items():
        text = word.capitalize() if entry.needs == "capital" else word
        tokens = list(find_tokens(text, known))
        kind = f"{entry.kind}HEAD" if entry.needs == "head" else entry.kind
        assert (tokens[0].start, tokens[0].end, tokens[0].kind) == (0, len(word), kind), word


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_written_as_the_plain_text_is(language: str) -> None:
    assert [word for word in lexicon(language).entries if word.translate(PLAIN) != word] == []


def test_plain_text_is_as_long_as_the_text() -> None:
    text = "İstanbul Ａ１　’ ﬁ 11月"
    assert len(text.translate(PLAIN)) == len(text)


def test_fields_are_numbers_or_words() -> None:
    fields = read_fields("shift=-1 period=week count=2.5")
    assert fields.numbers == {"shift": -1, "count": 2.5}
    assert fields.words == {"period": "week"}


def test_the_longest_rule_wins() -> None:
    tokens = tuple(find_tokens("November 25, 2025", lexicon("en")))
    (meaning,) = compose(tokens, grammar("en"))
    assert (meaning.number("year"), meaning.number("month"), meaning.number("day")) == (2025, 11, 25)


def test_words_far_apart_make_no_expression() -> None:
    tokens = tuple(find_tokens("November began; 25 envoys came", lexicon("en")))
    assert [meaning.number("day") for meaning in compose(tokens, grammar("en"))] == [None]
