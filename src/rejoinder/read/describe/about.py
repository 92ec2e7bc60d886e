"""Of whom the words speak."""

from collections.abc import Sequence

from rejoinder.model import Mention, Spans


def about_of(content: Spans, mentions: Sequence[Mention], speaker: str | None) -> tuple[str, ...]:
    """The actors named in the content, in order, each once, the speaker left out."""
    inside = (m.actor for m in mentions if m.actor and any(s.covers(m.span) for s in content))
    return tuple(dict.fromkeys(actor for actor in inside if actor != speaker))
