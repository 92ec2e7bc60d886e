"""The reader with its weights is as even-handed as the rules: nearly every text is read alike when its parties change places."""

import pytest

from evals.swapped import PAIRS, Found, differences, sentences, statements
from rejoinder.encode.pinned import find_weights
from rejoinder.model import Language
from rejoinder.read.finders import best_finders, rule_finders

WEIGHTS = find_weights()
ALIKE = 0.97  # measured: English 0.986, Japanese 0.995, Chinese 0.990; `python -m evals.swapped` prints what is read otherwise
FEWEST = 200  # texts a language


@pytest.mark.slow
@pytest.mark.skipif(WEIGHTS is None, reason="the reader's weights are not in this checkout")
@pytest.mark.parametrize("language", list(PAIRS))
def test_swapping_the_parties_changes_hardly_any_reading(language: Language) -> None:
    told = list(differences(sentences(language), statements(best_finders(WEIGHTS)[language.base], language)))
    assert len(told) >= FEWEST
    assert sum(one is None for one in told) >= ALIKE * len(told), [one.text for one in told if one]


def test_the_rules_alone_read_alike() -> None:
    few = sentences(Language.EN)[::20]
    assert not any(differences(few, statements(rule_finders()["en"], Language.EN)))


def test_a_reader_that_listens_to_one_party_only_is_told_apart() -> None:
    def partial(text: str) -> Found:
        return [(text, "said", "Japan")] if text.startswith("Japan") else []

    (difference,) = differences([("{A} answered {B}.", ("Japan",), ("China",))], partial)
    assert difference is not None
    assert difference.text == "Japan answered China."
    assert (difference.there, difference.back) == ([("{A} answered {B}.", "said", "{A}")], [])


def test_a_party_has_the_same_slots_under_all_its_words() -> None:
    texts = [
        (
            "{A leader} told {A people} reporters of {B}.",
            ("Aldovia", "Aldovian", "Orle", "Ada Lind"),
            ("Veskar", "Veski", "Brenn", "Bo Karr"),
        )
    ]
    heard: list[str] = []

    def read(text: str) -> Found:
        heard.append(text)
        return [(text,)]

    assert list(differences(texts, read)) == [None]
    assert heard == ["Ada Lind told Aldovian reporters of Veskar.", "Bo Karr told Veski reporters of Aldovia."]
