"""Of whom the words speak."""

from collections.abc import Sequence

from rejoinder.model import Mention, Spans
from rejoinder.read.within import around


def about_of(content: Spans, mentions: Sequence[Mention], speaker: str | None) -> tuple[str, ...]:
    """The actors named in the content, in order, each once, the speaker left out."""
    holders = ((m.actor, m.span, around(content, m.span.start)) for m in mentions)
    inside = (actor for actor, span, holder in holders if actor and holder and holder.covers(span))
    return tuple(dict.fromkeys(actor for actor in inside if actor != speaker))
