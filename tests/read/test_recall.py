"""What a reader says of itself: how much of what is said it finds."""

import pytest

from rejoinder.encode.pinned import find_weights
from rejoinder.model import Origin, Stage
from rejoinder.read.finders import best_finders, rule_finders
from rejoinder.read.reader import Reader
from rejoinder.read.recall import recall_of

WEIGHTS = find_weights()


def origin(*names: str) -> Origin:
    return Origin(" ".join(names), Stage.READ, tuple((name, "1") for name in names))


def test_the_recall_of_each_language_is_a_share() -> None:
    found = dict(recall_of([Reader.standard(finders=rule_finders()).origin]))
    assert set(found) == {"en", "ja", "zh"}
    assert all(0 < share < 1 for share in found.values())


@pytest.mark.skipif(WEIGHTS is None, reason="the reader's weights are not in this checkout")
def test_it_is_that_of_the_reader_that_read() -> None:
    rules, best = (dict(recall_of([Reader.standard(finders=of).origin])) for of in (rule_finders(), best_finders(WEIGHTS)))
    assert set(rules) == set(best) == {"en", "ja", "zh"}
    assert best["en"] > rules["en"]


def test_of_two_readers_that_read_a_language_it_is_that_of_the_one_that_finds_less() -> None:
    both = dict(recall_of([origin("rules-en", "rules-ja"), origin("trained+rules-en")]))
    apart = [dict(recall_of([origin(name)]))["en"] for name in ("rules-en", "trained+rules-en")]
    assert both["en"] == min(apart) < max(apart)
    assert set(both) == {"en", "ja"}


def test_of_a_reader_that_was_not_measured_nothing_is_told() -> None:
    assert recall_of([]) == recall_of([origin("somebody-else")]) == ()


@pytest.mark.parametrize("base", ["en", "ja", "zh"])
def test_every_finder_of_the_package_was_measured(base: str) -> None:
    sets = [rule_finders(), best_finders(WEIGHTS)]
    assert all(dict(recall_of([origin(finders[base].name)])).keys() == {base} for finders in sets)
