import re

import pytest

from rejoinder.lang import LANGUAGES
from rejoinder.read.times.grammar import grammar
from rejoinder.read.times.letters import first_letters, needed_letters


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("[ab]", "ab"),
        ("[a]?[b]", "ab"),
        ("[a][b]", "a"),
        ("(?:[a]|[b]?[c])[d]", "abc"),
        ("(?:[a])?(?:[b])?([c])", "abc"),
        ("(?:[a]?[b]?)[c]", "abc"),
        ("(?<![x])[a](?![y])", "a"),
        ("(?<=[x])(?:[a]|[b])", "ab"),
        ("", ""),
    ],
)
def test_what_a_pattern_can_begin_with(pattern: str, letters: str) -> None:
    assert first_letters(pattern) == frozenset(letters)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("[a]?[b]", ["b"]),
        ("(?:[a]|[b])[c]([de])", ["c", "de"]),
        ("([a])?([b])", ["b"]),
        ("[a]|[b]", []),
        ("(?<![x])(?:[a][b])?[c](?=[y])", ["c"]),
        ("(?:([a]))[c]", ["c"]),
    ],
)
def test_what_a_pattern_cannot_do_without(pattern: str, needs: list[str]) -> None:
    assert needed_letters(pattern) == tuple(map(frozenset, needs))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_begins_with_something_and_is_tried_where_it_may_apply(language: str) -> None:
    known = grammar(language)
    rules = {rule.pattern: rule for tried in known.rules.values() for rule in tried}
    for pattern, rule in rules.items():
        assert re.compile(pattern).groups == len(rule.names)
        for letter, tried in known.rules.items():
            assert (rule in tried) == (letter in first_letters(pattern))
