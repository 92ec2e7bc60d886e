"""What documents of a case have from one another."""

from rejoinder.flow.material import load_press
from rejoinder.flow.place import Place
from rejoinder.link.credits import find_credit
from rejoinder.link.differences import tell_difference
from rejoinder.link.passages import find_passages
from rejoinder.model.repeated import Copied, Lifted


def find_copied(place: Place, version: str) -> Copied | None:
    """How a version departs from the first one of its copies; None where it is that one, or copies nothing.

    Raises UnknownId.
    """
    text = place.ledger.version(version).text
    first = next((group.first for group in place.ledger.linked().copies if version in group.versions), version)
    if first == version:
        return None
    copied = place.ledger.version(first).text
    return Copied(version, first, tell_difference(copied, text), _agency(text), _agency(copied))


def find_lifted(place: Place) -> tuple[Lifted, ...]:
    """Passages that stand in documents which are no copies of each other, in the order in which they first came."""
    return find_passages(load_press(place.ledger), place.ledger.linked().copies)


def _agency(text: str) -> str | None:
    credit = find_credit(text)
    return credit.agency if credit else None
