"""Swap the names of two parties and the reading is the same but for the names."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from rejoinder.model import Language, Reading, Statement
from rejoinder.reference import Gazetteer

Read = Callable[..., Reading]


class Party(NamedTuple):
    """A state: its name as the language writes it, and the English name that readings print."""

    words: str
    name: str


Pair = tuple[Party, Party]


def same(*names: str) -> tuple[Party, ...]:
    return tuple(Party(name, name) for name in names)


ALDOVIA, VESKAR, JAPAN, CHINA, TAIWAN, RUSSIA = same("Aldovia", "Veskar", "Japan", "China", "Taiwan", "Russia")
PAIRS: dict[Language, tuple[Pair, ...]] = {
    Language.EN: ((ALDOVIA, VESKAR), (JAPAN, CHINA), (TAIWAN, RUSSIA)),
    Language.JA: (
        (Party("アルドビア", "アルドビア"), Party("ベスカル", "ベスカル")),
        (Party("日本", "Japan"), Party("中国", "China")),
        (Party("台湾", "Taiwan"), Party("ロシア", "Russia")),
    ),
    Language.ZH_HANS: (
        (Party("阿尔多维亚", "阿尔多维亚"), Party("韦斯卡尔", "韦斯卡尔")),
        (Party("日本", "Japan"), Party("中国", "China")),
        (Party("台湾", "Taiwan"), Party("俄罗斯", "Russia")),
    ),
}
OWN_NAMES = {"People’s Liberation Army": "Armed Forces of China"}  # a body that the tables know by a name of its own
GAZETTEER = Gazetteer.standard()
FEWEST = 100  # sentences a language
BLANKS = ("{A}", "{B}")


def patterns(language: Language) -> list[str]:
    lines = Path(__file__).with_name("even_handed").joinpath(f"{language.base}.txt").read_text(encoding="utf-8")
    return [line.replace("\\n", "\n") for line in lines.splitlines()]


SENTENCES = [pytest.param(language, pattern, id=pattern) for language in PAIRS for pattern in patterns(language)]


def filled(pattern: str, first: Party, second: Party) -> str:
    return pattern.replace("{A}", first.words).replace("{B}", second.words)


def shape(statement: Statement, text: str, first: Party, second: Party) -> tuple[object, ...]:
    """All that a reading says of a statement, the parties' names replaced by A and B."""

    def plain(words: str | None) -> str | None:
        words = OWN_NAMES.get(words, words) if words else words
        for party, letter in ((first, "A"), (second, "B")):
            words = words.replace(party.words, letter).replace(party.name, letter) if words else words
        return words

    def of(spans: object) -> str | None:
        return plain(" … ".join(s.of(text) for s in spans)) if isinstance(spans, tuple) else None

    kinds = (statement.source_grade, statement.form, statement.stance, statement.basis, statement.hedged, statement.medium)
    spans = (of(statement.content), of(statement.cue), of(statement.source), of(statement.denied), of(statement.addressee))
    actors = (
        _side(plain, statement.source_actor),
        _side(plain, statement.addressee_actor),
        {_side(plain, one) for one in statement.about},
    )
    return (*spans, *kinds, *actors, statement.said_at, statement.parent is None, statement.confidence)


def _side(plain: Callable[[str | None], str | None], actor: str | None) -> str | None:
    """An actor with the parties’ names replaced; a person whom the tables know in an office stands for its state."""
    named = plain(actor)
    return plain(GAZETTEER.state_of(actor) or actor) if actor and named == actor else named


def shapes(read: Read, language: Language, pattern: str, first: Party, second: Party) -> list[tuple[object, ...]]:
    text = filled(pattern, first, second)
    reading = read(text, language)
    replies = [reply.kind for reply in reading.replies]
    return [*(shape(s, text, first, second) for s in reading.statements), tuple(replies)]


@pytest.mark.parametrize("language", list(PAIRS))
def test_there_are_sentences_enough_and_each_names_both_parties(language: Language) -> None:
    found = patterns(language)
    assert len(set(found)) == len(found) >= FEWEST
    assert [pattern for pattern in found if not all(blank in pattern for blank in BLANKS)] == []


@pytest.mark.parametrize(("language", "pattern"), SENTENCES)
def test_swapping_the_parties_swaps_only_their_names(read: Read, language: Language, pattern: str) -> None:
    for first, second in PAIRS[language]:
        there, back = shapes(read, language, pattern, first, second), shapes(read, language, pattern, second, first)
        assert there == back, (first, second)


@pytest.mark.parametrize("language", list(PAIRS))
def test_most_sentences_are_heard_whoever_the_parties_are(read: Read, language: Language) -> None:
    """A reader that heard nobody would be even-handed, too."""
    for first, second in PAIRS[language]:
        heard = [bool(read(filled(pattern, first, second), language).statements) for pattern in patterns(language)]
        assert sum(heard) >= 0.75 * len(heard), (first, second)
