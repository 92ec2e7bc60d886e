"""What is told: documents of one happening, and claims that tell one story."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoryMember:
    """A document that reports the happening, and in words why it is held to be the same."""

    document: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Documents about the same happening, in whatever languages, the first one first; every document is in one story.

    Its id is made of the first document alone, so that it grows without changing its name.
    """

    id: str
    first: str
    members: tuple[StoryMember, ...]


@dataclass(frozen=True, slots=True)
class NarrativeMember:
    """A claim that tells the narrative, and in words why it is held to; `judged` when a person said so."""

    claim: str
    reasons: tuple[str, ...]
    judged: bool = False


@dataclass(frozen=True, slots=True)
class Narrative:
    """A set of claims that tell one story: named by an analyst, or proposed by the program.

    A proposed one has no title: it is shown by its most typical claim, whose exemplar statement its id is made of. `typical` is
    that claim; for one that an analyst named, the claim that is most like the examples, None while it has no claim.
    """

    id: str
    title: str | None
    description: str | None
    typical: str | None
    members: tuple[NarrativeMember, ...]

    @property
    def proposed(self) -> bool:
        """Whether nobody has named it: the program alone holds these claims together."""
        return self.title is None
