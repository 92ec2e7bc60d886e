"""What the finders of each language hand on: an event in the words of its sentence, before anybody says when and whether."""

from dataclasses import dataclass

from rejoinder.model import EventKind, PloverRoot, Span, Spans


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one sentence tells it.

    `clause` is where its time stands. `planned` is what the verb itself says; `presupposed` where a noun names the event (“the
    attack”), which whoever says it takes to have happened; `alleged` where the words round it call it somebody's account;
    `denied` where they say that it is not so; `pronoun` where a pronoun stands for the target. `actor_whole` and
    `target_whole` are the sides with all that describes them, where that is more than what names them.
    """

    kind: EventKind
    plover: PloverRoot
    trigger: Spans
    actor: Span | None
    target: Span | None
    clause: Span
    planned: bool = False
    presupposed: bool = False
    alleged: bool = False
    denied: bool = False
    pronoun: bool = False
    actor_whole: Span | None = None
    target_whole: Span | None = None
