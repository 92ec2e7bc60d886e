"""What the documents and claims of a case tell: stories and narratives, after copies and claims are known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rejoinder.link.meanings import Meanings
from rejoinder.link.naming import StateOf
from rejoinder.link.narratives import Described, match_narratives
from rejoinder.link.propositions import propositions_of
from rejoinder.link.reports import Ruling, find_stories
from rejoinder.link.travelling import propose_narratives
from rejoinder.model import Encoder
from rejoinder.model.case import Outline
from rejoinder.model.linked import Linked, Polarity
from rejoinder.model.material import ReadVersion
from rejoinder.model.told import Narrative


@dataclass(frozen=True, slots=True)
class Sketch:
    """A narrative as an analyst describes it, each of its examples read as a text of one statement."""

    outline: Outline
    examples: tuple[ReadVersion, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What people say of stories and narratives: which documents report one happening, oldest first, and what to call one."""

    rulings: tuple[Ruling, ...] = ()
    sketches: tuple[Sketch, ...] = ()


def tell(material: Sequence[ReadVersion], linked: Linked, encoder: Encoder, state_of: StateOf, told: Told) -> Linked:
    """The links with stories and narratives: those that analysts described first, then those that the program proposes."""
    stories = find_stories(material, linked, encoder, told.rulings)
    named = _named(material, linked, encoder, state_of, told.sketches) if told.sketches else ()
    proposed = propose_narratives(material, linked.claims, linked.copies, stories)
    return replace(linked, stories=stories, narratives=(*named, *proposed))


def _named(
    material: Sequence[ReadVersion], linked: Linked, encoder: Encoder, state_of: StateOf, sketches: Sequence[Sketch]
) -> tuple[Narrative, ...]:
    described = [_described(sketch, state_of) for sketch in sketches]
    known = {p.statement.id: p for p in propositions_of(material, state_of)}
    claims = {
        claim.id: [known[m.statement] for m in claim.members if m.polarity is Polarity.ASSERTS and m.statement in known]
        for claim in linked.claims
    }
    said = [*(p.said for held in claims.values() for p in held), *(e.said for one in described for e, _ in one.examples)]
    return match_narratives(described, {key: held for key, held in claims.items() if held}, Meanings(encoder, said))


def _described(sketch: Sketch, state_of: StateOf) -> Described:
    words = {read.version.id: read.version.text.strip() for read in sketch.examples}
    return Described(sketch.outline, tuple((p, words[p.version]) for p in propositions_of(sketch.examples, state_of)))
