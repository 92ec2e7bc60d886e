"""Two parties swapped: 200 texts a language, with the same events but for the names."""

from itertools import permutations

import pytest

from rejoinder.model import Event, Language
from tests.read.events.conftest import READER, make_version

ENOUGH = 0.97  # share of the texts that tell of the same events
ENGLISH = [("Aldovia", "Aldovian"), ("Veskar", "Veskari"), ("China", "Chinese"), ("Japan", "Japanese"), ("Taiwan", "Taiwanese")]
ENGLISH += [("South Korea", "South Korean"), ("Russia", "Russian")]
JAPANESE = [(name, name) for name in ("アルドビア", "ベスカル", "中国", "日本", "台湾", "米国", "ロシア")]
CHINESE = [(name, name) for name in ("阿尔多维亚", "韦斯卡尔", "中国", "日本", "台湾", "美国", "俄罗斯")]
PARTIES = {Language.EN: ENGLISH, Language.JA: JAPANESE, Language.ZH_HANS: CHINESE}
TEXTS = {
    Language.EN: (
        "{a} condemned {b} on Monday. {b} summoned the {A} ambassador.",
        "{a} said that {b} had attacked {A} ships. {b} denied attacking {a}.",
        "{a} and {b} met in a hotel, and {a} agreed to lift sanctions against {b}.",
        "The talks between {a} and {b} ended early. {B} warships will visit {a}.",
        "{a} called on {b} to leave the islands, and {b} rejected the {A} demand.",
    ),
    Language.JA: (
        "{a}は{b}を非難した。{b}は{a}に抗議した。",
        "{a}外務省は、{b}の船が{a}の領海に侵入したと発表した。",
        "{a}と{b}の首脳会談が行われた。{a}は来月、{b}を訪問する予定だ。",
        "{a}は{b}への制裁を強化した。{b}の船が{a}に拿捕された。",
        "{a}政府は{b}政府に撤回を求めた。",
    ),
    Language.ZH_HANS: (
        "{a}谴责{b}。{b}向{a}提出抗议。",
        "{a}外交部表示，{b}军舰闯入{a}领海。",
        "{a}与{b}举行会谈。{a}将于下月访问{b}。",
        "{a}对{b}实施制裁。{b}渔船被{a}扣押。",
        "{a}政府敦促{b}政府停止行动。",
    ),
}
Plain = tuple[str, str, str, str | None, str | None, str | None]


def plain(event: Event, names: dict[str, str]) -> Plain:
    """An event without its place, the names put for one another."""
    return (
        event.kind.value,
        event.plover.value,
        event.status.value,
        _exchanged(event.actor_name, names),
        _exchanged(event.target_name, names),
        event.at.value if event.at else None,
    )


def _exchanged(name: str | None, names: dict[str, str]) -> str | None:
    """The state that a name is or ends in, exchanged: how a state calls its own ministries is its own."""
    return name and next((other for own, other in names.items() if own in name), name)


def state_of(name: str, language: Language) -> str:
    mention = READER.read(make_version(name + "。" if language is not Language.EN else name + ".", language)).mentions
    return str(mention[0].actor)


def events(text: str, language: Language, names: dict[str, str]) -> list[Plain]:
    return [plain(event, names) for event in READER.read(make_version(text, language)).events]


@pytest.mark.slow
@pytest.mark.parametrize("language", list(TEXTS))
def test_texts_tell_of_the_same_events_when_their_parties_are_swapped(language: Language) -> None:
    states = {name: state_of(name, language) for name, _ in PARTIES[language]}
    differing, count, found = [], 0, 0
    for text in TEXTS[language]:
        for (a, adjective), (b, other) in permutations(PARTIES[language], 2):
            one, two = states[a], states[b]
            here = events(text.format(a=a, b=b, A=adjective, B=other), language, {one: one, two: two})
            there = events(text.format(a=b, b=a, A=other, B=adjective), language, {one: two, two: one})
            count, found = count + 1, found + bool(here)
            differing += [(here, there)] if here != there else []
    assert count >= 200
    assert found >= ENOUGH * count
    assert 1 - len(differing) / count >= ENOUGH, differing[:4]
