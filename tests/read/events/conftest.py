"""A text in, its events out: as one line each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeAlias

import pytest

from rejoinder.model import Actor, Alias, Event, Ground, Interval, Language, MentionKind, Version
from rejoinder.model.ids import text_digest, version_id
from rejoinder.read.contract import Finder
from rejoinder.read.reader import Reader
from rejoinder.read.rules.en import EnglishRules
from rejoinder.read.rules.ja import JapaneseRules
from rejoinder.read.rules.zh import ChineseRules
from rejoinder.reference import Gazetteer

ACTORS = (
    *(Actor(name, MentionKind.STATE) for name in ("Aldovia", "Veskar", "Norland")),
    *(Actor(name, MentionKind.PERSON) for name in ("Petr Halvik", "Ilse Brandt")),
)
ALIASES = (
    *(Alias("Aldovian", "en", "Aldovia"), Alias("アルドビア", "ja", "Aldovia"), Alias("阿尔多维亚", "zh", "Aldovia")),
    *(Alias("Veskari", "en", "Veskar"), Alias("ベスカル", "ja", "Veskar"), Alias("韦斯卡尔", "zh", "Veskar")),
    *(Alias("ノルランド", "ja", "Norland"), Alias("诺兰", "zh", "Norland")),
    *(Alias("ペトル・ハルビク", "ja", "Petr Halvik"), Alias("彼得·哈尔维克", "zh", "Petr Halvik")),
    *(Alias("イルゼ・ブラント", "ja", "Ilse Brandt"), Alias("伊尔泽·勃兰特", "zh", "Ilse Brandt")),
)
PUBLISHED = Interval(datetime(2025, 3, 5, tzinfo=UTC), datetime(2025, 3, 6, tzinfo=UTC), "UTC", Ground.GIVEN)
RULES: dict[str, Finder] = {"en": EnglishRules(), "ja": JapaneseRules(), "zh": ChineseRules()}
READER = replace(Reader.standard(gazetteer=Gazetteer.standard().with_names(ACTORS, ALIASES)), finders=RULES)
Find: TypeAlias = Callable[..., tuple[Event, ...]]
Tell: TypeAlias = Callable[..., list[str]]


def make_version(text: str, language: Language = Language.EN) -> Version:
    """A version of a text published on Wednesday, 5 March 2025."""
    return Version(version_id("do-test", text_digest(text)), "do-test", None, text, language, published=PUBLISHED)


@pytest.fixture(scope="session")
def reader() -> Reader:
    return READER


@pytest.fixture(scope="session")
def find() -> Find:
    """The events of a text, read by rules and with the invented actors."""

    def events(text: str, language: Language = Language.EN) -> tuple[Event, ...]:
        return READER.read(make_version(text, language)).events

    return events


@pytest.fixture(scope="session")
def told(find: Find) -> Tell:
    """The events of a text as “kind: actor > target”, with the status where it is not that it happened."""

    def lines(text: str, language: Language = Language.EN) -> list[str]:
        found = []
        for event in find(text, language):
            status = "" if event.status.value == "happened" else f" ({event.status.value})"
            found.append(f"{event.kind.value}: {event.actor_name} > {event.target_name}{status}")
        return found

    return lines
