"""Who speaks, and of whom it is spoken."""

from dataclasses import dataclass

from rejoinder.model.values import MentionKind


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, organisation, office, or person in public office.

    `name` is the English name that readings print. `part_of` is the name of what it belongs to: an office to its organisation,
    an organisation to its state. `held_from` and `held_until` are ISO dates, for holders of an office.
    """

    name: str
    kind: MentionKind
    part_of: str | None = None
    held_from: str | None = None
    held_until: str | None = None
