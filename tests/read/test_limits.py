"""Hostile texts: every stage takes time in proportion to the text, whatever it repeats."""

from collections.abc import Callable

import pytest

from rejoinder.model import Language, Reading, Version
from rejoinder.read.quotes import find_quotations
from rejoinder.read.reader import Reader
from rejoinder.read.sentences import find_sentences
from tests.growth import assert_linear

Read = Callable[..., Reading]
LONG = 32_000  # characters

ENGLISH = [
    "he said that ",
    "it said ",
    "Smith said ",
    "claim that ",
    "the president of China said that ",
    "“Go.” ",
    "“a” said b. ",
    "the day after ",
    "1-1-",
    "a\n",
    "Ab Cd, ",
    "on Monday ",
    "a letter to ",
    "was accused of by ",
]
JAPANESE = ["氏", "首相は「", "1月", "昨日", "翌日", "「あ」と述べた。", "によると", "と批判", "外務省", "日中", "アア・アア氏"]
CHINESE = ["他说", "据报道", "1月", "次日", "外交部发言人", "“我们走”，发言人", "主席", "王·", "称"]
UNITS = [
    *((Language.EN, unit) for unit in ENGLISH),
    *((Language.JA, unit) for unit in JAPANESE),
    *((Language.ZH_HANS, unit) for unit in CHINESE),
]
WHOLE = {  # a beginning, what is repeated, and an end
    "an announced speech of many quotations": ("Brandt said:\n\n", "It “a” b. ", ""),
    "one speaker, many quotations": ("Brandt said: ", "“We will not move from here today.” ", ""),
    "claims in each of many quotations": ("Brandt said: ", "“Veskar’s claim that ships burned is erroneous.” ", ""),
    "a quotation over many paragraphs": ("Brandt said: ", "“Veskar’s claim that ships burned is wrong.\n\n", ""),
    "many claims rejected in one quotation": ("“", "Veskar’s claim that ships burned is erroneous. ", "” Brandt said."),
    "a text wrapped at a fixed width": (
        "",
        "The envoy of Aldovia spoke today with the envoy of Veskar and said that it\n",
        "",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize(("language", "unit"), UNITS)
def test_a_reading_takes_time_in_proportion(
    reader: Reader, version: Callable[..., Version], language: Language, unit: str
) -> None:
    assert_linear(reader.read, lambda size: version(unit * (size // len(unit)), language), size=LONG)


@pytest.mark.slow
@pytest.mark.parametrize("name", WHOLE)
def test_a_text_built_to_nest_takes_time_in_proportion(reader: Reader, version: Callable[..., Version], name: str) -> None:
    head, unit, tail = WHOLE[name]
    assert_linear(reader.read, lambda size: version(head + unit * (size // len(unit)) + tail, Language.EN), size=LONG)


def test_speech_in_speech_without_end_is_read_to_a_depth(read: Read) -> None:
    found = read("he said that " * 60).statements
    parents = {s.id: s.parent for s in found}

    def depth(name: str | None) -> int:
        return 0 if name is None else 1 + depth(parents[name])

    assert 1 < max(depth(s.id) for s in found) <= 7


def test_what_a_text_repeats_is_read_the_same_each_time(read: Read) -> None:
    line = "Brandt said the border was open."
    found = read("\n\n".join([line] * 50)).statements
    assert len(found) == 50
    assert {(s.stance, s.form, s.source_actor, s.hedged) for s in found} == {
        (found[0].stance, found[0].form, found[0].source_actor, found[0].hedged)
    }


def test_two_texts_read_in_turn_do_not_mix(read: Read) -> None:
    """Sentences and quotations of the last texts are remembered: each text gets its own."""
    one, other = "“We go,” Brandt said.", "“They wait,” Marr said. It rained."
    for _ in range(3):
        assert [s.content[0].of(one) for s in read(one).statements] == ["“We go,”"]
        assert [s.content[0].of(other) for s in read(other).statements] == ["“They wait,”"]


def test_the_same_words_in_two_languages_are_cut_by_each_languages_rules() -> None:
    text = "Go. Wait。Stop"
    english = [s.of(text) for s in find_sentences(text, Language.EN)]
    japanese = [s.of(text) for s in find_sentences(text, Language.JA)]
    assert english == ["Go.", "Wait。Stop"]
    assert japanese == ["Go. Wait。", "Stop"]


def test_a_remembered_text_gives_equal_quotations() -> None:
    text = "“We go,” he said, “and ‘they’ wait.”"
    assert find_quotations(text) == find_quotations("".join(list(text)))
