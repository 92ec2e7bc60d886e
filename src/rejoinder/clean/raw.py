"""What a reader of one kind of file hands on, before anything in it is believed."""

from dataclasses import dataclass, field

from rejoinder.model import Ground, Locator, SkipReason


@dataclass(frozen=True, slots=True)
class Loss:
    """A field that could not be kept."""

    field: str
    reason: SkipReason
    detail: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A time as it was written, and why it might be believed. `midnight_is_day`: 00:00:00 there means that no hour is known."""

    value: str
    ground: Ground
    midnight_is_day: bool = False


@dataclass(frozen=True, slots=True)
class Raw:
    """A text and what its file says about it. `languages` and `published` are in the order in which they are believed."""

    text: str
    id: str | None = None
    title: str | None = None
    languages: tuple[str, ...] = ()
    published: tuple[Dated, ...] = ()
    updated: tuple[Dated, ...] = ()
    publisher: str | None = None
    url: str | None = None
    byline: tuple[str, ...] = ()
    locators: tuple[Locator, ...] = ()
    losses: tuple[Loss, ...] = field(default=())
