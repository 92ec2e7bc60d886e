"""What is known of a document beside its text."""

from dataclasses import dataclass

from rejoinder.model import Interval


@dataclass(frozen=True, slots=True)
class Around:
    """When a text was published, the state whose press or office published it, and its title.

    `published` only chooses between holders of one office. The title gives full names for the labels of a transcript.
    """

    published: Interval | None = None
    home: str | None = None
    title: str = ""


NOTHING = Around()
