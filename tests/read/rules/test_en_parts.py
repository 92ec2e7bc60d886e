"""Words, phrases and cues of English, below the level of statements."""

import pytest

from rejoinder.model import Language, Span
from rejoinder.read.quotes import find_quotations
from rejoinder.read.rules.en_cues import find_cues, is_titled
from rejoinder.read.rules.en_phrases import main_subject, phrase_after, subject_before, with_apposition
from rejoinder.read.rules.en_tokens import MAX_TOKENS, Token, tag_of, tokens_of, top_level
from rejoinder.read.rules.en_units import units_of
from rejoinder.read.sentences import find_paragraphs, find_sentences


def tokens(text: str) -> list[Token]:
    whole = Span(0, len(text))
    return tokens_of(text, whole, top_level(find_quotations(text), whole, 0))


def words(text: str, part: tuple[int, int] | None) -> str | None:
    found = tokens(text)
    return text[found[part[0]].start : found[part[1] - 1].end] if part else None


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("the", "det"),
        ("Brandt", "name"),
        ("Veskar's", "owner"),
        ("42%", "number"),
        ("quickly", "adverb"),
        ("closed", "ed"),
        ("he's", "clause"),
        ("didn't", "do"),
        ("US", "name"),
        ("us", "object"),
        ("Monday", "time"),
        ("Morning", "name"),
        ("morning", "time"),
        ("—", "dash"),
        ("ship", "word"),
    ],
)
def test_a_word_is_tagged_by_lists_and_shape(word: str, tag: str) -> None:
    assert tag_of(word, word.lower()) == tag


def test_a_quotation_is_one_token() -> None:
    assert [t.tag for t in tokens("“We will not move,” he said.")] == ["quote", "subject", "verb", "end"]


def test_abbreviations_and_initials_keep_their_point() -> None:
    assert [t.low for t in tokens("Gen. J. Orso of the U.N. left.")] == ["gen.", "j.", "orso", "of", "the", "u.n.", "left", "."]


def test_every_token_stands_where_it_says() -> None:
    text = "The 81-year-old envoy’s plan, he said, cost $1.5 million – twice."
    assert all(text[t.start : t.end].lower().replace("’", "'") == t.low for t in tokens(text))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Brandt said", "Brandt"),
        ("The head of the navy of Aldovia said", "The head of the navy of Aldovia"),
        ("On Monday, the envoy said", "the envoy"),
        ("Brandt and Marr said", "Brandt and Marr"),
        ("Brandt, a former general, said", "Brandt, a former general"),
        ("Brandt (Orle) said", "Brandt (Orle)"),
        ("The envoy on Monday said", "The envoy"),
        ("While it rained the envoy said", "the envoy"),
        ("Nobody moved and he said", "he"),
    ],
)
def test_the_subject_is_the_whole_noun_phrase_before_the_verb(text: str, subject: str) -> None:
    assert words(text, subject_before(tokens(text), len(tokens(text)) - 1)) == subject


@pytest.mark.parametrize("text", ["said", "in said", "They met and said", "quickly said"])
def test_no_noun_before_the_verb_is_no_subject(text: str) -> None:
    assert subject_before(tokens(text), len(tokens(text)) - 1) is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Ilse Brandt on Monday", "Ilse Brandt"),
        ("the foreign ministry of Veskar.", "the foreign ministry of Veskar"),
        ("she left", "she"),
        ("Brandt and the envoy.", "Brandt and the envoy"),
    ],
)
def test_a_phrase_ends_before_what_is_no_part_of_it(text: str, phrase: str) -> None:
    assert words(text, phrase_after(tokens(text), 0)) == phrase


def test_nothing_follows_the_end() -> None:
    assert phrase_after(tokens("said"), 1) is None


def test_an_apposition_belongs_to_the_name_before_it() -> None:
    text = "Ole Marr, a spokesman for the ministry."
    found = phrase_after(tokens(text), 0)
    assert found is not None
    assert words(text, with_apposition(tokens(text), found)) == "Ole Marr, a spokesman for the ministry"


def test_a_participle_is_no_apposition() -> None:
    text = "Ole Marr, adding that it rained."
    assert with_apposition(tokens(text), (0, 2)) == (0, 2)


def test_the_main_subject_stands_before_the_first_verb() -> None:
    text = "On Monday, Aldovia’s envoy sent a letter, insisting"
    assert words(text, main_subject(tokens(text), len(tokens(text)) - 1)) == "Aldovia’s envoy"


@pytest.mark.parametrize(
    ("text", "group", "form", "passive"),
    [
        ("Brandt has said so.", "has said", "past", False),
        ("Brandt also says so.", "also says", "s", False),
        ("Brandt went on to claim so.", "went on to claim", "base", False),
        ("Brandt was accused of it.", "was accused", "past", True),
        ("Brandt is saying so.", "is saying", "ing", False),
        ("Brandt did not say so.", "did not say", "base", False),
    ],
)
def test_a_cue_comes_with_its_verb_group(text: str, group: str, form: str, passive: bool) -> None:
    found = next(find_cues(tokens(text)))
    assert (words(text, (found.group, found.end)), found.form, found.passive) == (group, form, passive)


def test_the_longest_cue_wins() -> None:
    assert [c.cue.words for c in find_cues(tokens("Veskar called for calm."))] == ["called for"]


def test_a_name_in_running_text_is_no_cue() -> None:
    assert list(find_cues(tokens("The United States met in the long hall of the river league near Orle Claims Office."))) == []


def test_a_headline_in_capitals_is_known_as_one() -> None:
    assert is_titled(tokens("Brandt Calls Veskar Plan Reckless"))
    assert not is_titled(tokens("Brandt calls the Veskar plan reckless"))


def units(text: str) -> list[tuple[str, int]]:
    found = units_of(text, find_paragraphs(text), find_sentences(text, Language.EN), find_quotations(text))
    return [(u.span.of(text), u.depth) for u in found]


def test_a_sentence_is_not_cut_inside_a_quotation() -> None:
    text = "“It rained. We stayed at home,” he said. Nobody came."
    assert [u for u, depth in units(text) if not depth] == ["“It rained. We stayed at home,” he said.", "Nobody came."]


def test_the_sentences_of_a_quotation_are_units_of_their_own() -> None:
    text = "“It rained for two whole days. We stayed at home all the while,” he said."
    assert [u for u, depth in units(text) if depth] == ["It rained for two whole days.", "We stayed at home all the while,"]


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    assert len(units("word " * (3 * MAX_TOKENS))) == 3
