"""Who does what to whom is read alike, whoever the two states are."""

import os
from itertools import islice
from pathlib import Path

import pytest

from evals.parties import LANGUAGES, TEXTS, differences, names_of, passages, real_texts, written_texts
from rejoinder.model import Language, Reading, Version
from rejoinder.read.finders import rule_finders
from rejoinder.read.reader import Reader
from rejoinder.reference import Use

SHARED = Path(os.environ.get("REJOINDER_SHARED", Path(__file__).resolve().parents[3] / "shared"))
ALIKE = 0.97
READER = Reader.standard(finders=rule_finders())
NOTHING = Reading("ve-0")


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_actors_times_and_events_of_written_sentences_are_alike(language: Language) -> None:
    told = list(islice(differences(passages(language, written_texts(language)), READER.read), TEXTS))
    assert len(told) == TEXTS
    assert sum(one is None for one in told) >= ALIKE * TEXTS, [one for one in told if one]


@pytest.mark.slow
@pytest.mark.data
@pytest.mark.skipif(not SHARED.is_dir(), reason="the development data are not here")
@pytest.mark.parametrize("language", LANGUAGES)
def test_actors_times_and_events_of_real_passages_are_alike(language: Language) -> None:
    told = list(islice(differences(passages(language, real_texts(language, SHARED)), READER.read), TEXTS))
    assert len(told) >= 0.9 * TEXTS
    assert sum(one is None for one in told) >= ALIKE * len(told), [one for one in told if one]


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_sentences_tell_of_somebody(language: Language) -> None:
    """A reader that saw nobody would be even-handed, too."""
    found = list(islice(passages(language, written_texts(language)), 40))
    read = [READER.read(Version("ve-0", "do-0", None, one.filled("Taiwan", "Iran")[0], language)) for one in found]
    assert all(len(one.mentions) >= 2 for one in read)


def test_states_change_places_by_name_by_people_and_by_capital() -> None:
    text = "Japan told Beijing that Chinese ships had left, Tokyo said."
    (passage,) = passages(Language.EN, [text])
    assert passage.filled("Japan", "China")[0] == text
    swapped, back = passage.filled("China", "Japan")
    assert swapped == "China told Tokyo that Japanese ships had left, Beijing said."
    assert text[back(swapped.index("ships")) :].startswith("ships had left")
    assert [back(swapped.index(words)) for words in ("China", "Tokyo", "Japanese")] == [
        text.index(words) for words in ("Japan", "Beijing", "Chinese")
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Japan was silent.", Language.EN),
        ("北日本と中国で雪が降った。", Language.JA),
        ("東京語と中国の話をした。", Language.JA),
        ("The United States and Britain met.", Language.EN),
    ],
)
def test_where_other_names_would_make_no_sense_nothing_is_swapped(text: str, language: Language) -> None:
    assert list(passages(language, [text])) == []


def test_who_stands_beside_his_own_state_is_not_moved_to_another() -> None:
    (passage,) = passages(Language.EN, ["Vladimir Putin said that Greece and Poland had agreed."])
    assert list(differences([passage], READER.read, [("Taiwan", "Russia")])) == []
    assert list(differences([passage], READER.read, [("Taiwan", "Iran")])) == [None]


def test_a_reader_that_sees_only_one_state_is_told_apart() -> None:
    def partial(version: Version) -> Reading:
        return READER.read(version) if version.text.startswith("Japan") else NOTHING

    (difference,) = differences(passages(Language.EN, ["Greece condemned Poland."]), partial, [("Japan", "China")])
    assert difference is not None
    assert difference.text == "Japan condemned China."
    assert {item[0] for item in difference.here} == {"mention", "event"}
    assert difference.there == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_state_has_a_name_and_a_capital_in_every_language(language: Language) -> None:
    assert {Use.NAME, Use.CAPITAL} <= set(names_of("North Korea", language))
