"""A dispute under watch, as its `case.toml` describes it."""

from dataclasses import dataclass
from pathlib import Path

from rejoinder.model.actor import Actor
from rejoinder.model.source import Source


@dataclass(frozen=True, slots=True)
class Alias:
    """A name that a case adds for an actor: the words as they stand in a text, the language, the actor's English name."""

    words: str
    language: str
    actor: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A narrative as an analyst describes it: its title, what it tells, and examples of its claims, in any of the languages."""

    title: str
    examples: tuple[str, ...]
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What a case is about. `desk` only chooses the view, never the reading."""

    folder: Path
    name: str
    zone: str = "UTC"
    parties: tuple[str, ...] = ()
    desk: str | None = None
    languages: tuple[str, ...] = ("en", "ja", "zh")
    watch: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    actors: tuple[Actor, ...] = ()
    aliases: tuple[Alias, ...] = ()
    judge: str | None = None
    narratives: tuple[Outline, ...] = ()
