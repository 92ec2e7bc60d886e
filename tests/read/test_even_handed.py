"""Swap the names of two parties and the reading is the same but for the names."""

from collections.abc import Callable

import pytest

from rejoinder.model import Reading, Statement

Read = Callable[..., Reading]

TEXTS = [
    "{A} said that {B} had fired first.",
    "{A} has criticized {B} over the missiles on Brenn Island.",
    "{A}’s foreign minister accused {B} of spreading lies.",
    "“{B} must stop,” {A}’s spokesman said on Monday.",
    "“{B} must stop,” said a spokesman for {A}.",
    "According to {A}, {B} broke the treaty of Orle.",
    "{A}’s claim that {B} broke the treaty was repeated on Monday.",
    "{A} has promoted the narrative that {B} wants war.",
    "{A} appears to be trying to create the impression that {B} is alone.",
    "{A} denied that its ships had entered the waters of {B}.",
    "{A}’s ambassador sent a letter to the league raising issues over {B}’s patrols.",
    "“{B}’s assertion that {A} fired first is erroneous,” the ministry in {A} stated.",
    "{A} vowed to answer {B} in kind.",
    "An official in {A} told reporters that {B} had agreed to talks.",
    "{A} called on {B} to withdraw its ships.",
    "{A} urged {B} to withdraw its ships.",
    "{A} warned that {B} was playing with fire.",
    "{A} called {B} a “threat to peace.”",
    "{B} was accused by {A} of piracy.",
    "{A} praised {B} for its restraint.",
    "The government of {A} said: “We cannot accept {B}’s claims.”",
    "{A} insisted that it had informed {B}, adding that {B} had not replied.",
    "The border was closed by {B}, {A} said.",
    "{A} rejected the accusation by {B} that it had lied.",
    "“We will not move,” {A}’s defense ministry said. “{B} knows that.”",
    "{A} announced sanctions against {B}.",
    "{A} and {B} met in Orle on Monday.",
    "{A} reportedly told the league that {B} would sign.",
    "{A} fears that {B} could close the strait.",
    "{A} has invoked the “clause of Orle” against {B}.",
    "The press of {A} reported that {B} had moved its fleet.",
    "{A} demanded that {B} apologize.",
]
PAIRS = [("Aldovia", "Veskar"), ("Taiwan", "Russia")]


def shape(statement: Statement, text: str, names: dict[str, str]) -> tuple[object, ...]:
    """All that a reading says, the parties' names replaced by A and B."""

    def plain(words: str | None) -> str | None:
        for name, letter in names.items():
            words = words.replace(name, letter) if words else words
        return words

    def of(spans: object) -> str | None:
        return plain(" … ".join(s.of(text) for s in spans)) if isinstance(spans, tuple) else None

    kinds = (statement.source_grade, statement.form, statement.stance, statement.basis, statement.hedged, statement.medium)
    spans = (of(statement.content), of(statement.cue), of(statement.source), of(statement.denied), of(statement.addressee))
    return (*spans, *kinds, statement.said_at)


@pytest.mark.parametrize("pattern", TEXTS)
def test_swapping_the_parties_swaps_only_their_names(read: Read, pattern: str) -> None:
    readings = []
    for a, b in PAIRS:
        for first, second in ((a, b), (b, a)):
            text = pattern.replace("{A}", first).replace("{B}", second)
            names = {first: "A", second: "B"}
            readings.append([shape(s, text, names) for s in read(text).statements])
        assert readings[-1] == readings[-2], (a, b)


@pytest.mark.parametrize("pattern", TEXTS)
def test_the_actors_are_swapped_with_the_names(read: Read, pattern: str) -> None:
    def actors(first: str, second: str) -> list[tuple[str | None, tuple[str, ...]]]:
        return [(s.source_actor, s.about) for s in read(pattern.replace("{A}", first).replace("{B}", second)).statements]

    def swapped(name: str | None) -> str | None:
        return name.replace("Japan", "X").replace("China", "Japan").replace("X", "China") if name else None

    there, back = actors("Japan", "China"), actors("China", "Japan")
    assert [(swapped(source), tuple(swapped(a) for a in about)) for source, about in there] == back
