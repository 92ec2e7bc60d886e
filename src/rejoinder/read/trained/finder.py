"""The trained finder: who says what, by the scores of the network."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rejoinder.encode.pinned import Weights
from rejoinder.encode.windows import Window
from rejoinder.model import Language, Span, Spans
from rejoinder.read.contract import Attribution
from rejoinder.read.rules.nesting import nest
from rejoinder.read.trained.pairing import Pairing, pair
from rejoinder.read.trained.spans import ROLES, Found, find_spans, log_softmax

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MARKS = " \t\u3000,:;，、：；"
REASON = "the trained reader takes it for a statement"


class TrainedFinder:
    """Finds attributed words in English, Japanese and Chinese by a network; its weights are loaded when it is first asked."""

    name = "trained"

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.version = weights.digest[:12]

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:  # noqa: ARG002  # one network reads all three
        """Attributions in the order of their content."""
        found: list[Attribution] = []
        for scored in self._weights.load().score(text):
            spans = _spans(scored.window, scored.tags)
            links = log_softmax(scored.links)
            first = scored.window.starts[scored.window.known]
            for role in ("content", "inner"):
                pairings = pair(spans[role], spans["cue"], spans["source"], links)
                found += [_attribution(text, p) for p in pairings if any(c.pieces[0] >= first for c in p.contents)]
        return nest(list(_united(found)))


def _spans(window: Window, tags: "NDArray[np.float32]") -> Mapping[str, list[Found]]:
    spans: dict[str, list[Found]] = {role: [] for role in ROLES}
    for number, (line, at) in enumerate(zip(window.lines, window.starts, strict=True)):
        scores = log_softmax(tags[at : at + len(line.ids)])
        for i, role in enumerate(ROLES):
            spans[role] += find_spans(scores[:, i], line.spans, first=at, line=number)
    return spans


def _attribution(text: str, pairing: Pairing) -> Attribution:
    parts = [*pairing.contents, *pairing.cue, *([pairing.source] if pairing.source else [])]
    return Attribution(
        content=tuple(Span(*content.span) for content in pairing.contents),
        cue=tuple(_bare(text, cue) for cue in pairing.cue) or None,
        source=(_bare(text, pairing.source),) if pairing.source else None,
        confidence=min(part.confidence for part in parts),
        reason=REASON,
    )


def _bare(text: str, found: Found) -> Span:
    """Without the commas and colons at its edges, unless it is nothing else: a dash can be a cue."""
    start, end = found.span
    words = text[start:end]
    left = len(words) - len(words.lstrip(MARKS))
    right = len(words) - len(words.rstrip(MARKS))
    return Span(start + left, end - right) if left < len(words) else Span(start, end)


def _united(found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Attributions with what two windows saw of one of them put together: a cue and its source stand once."""
    known: dict[tuple[Spans | None, Spans | None], Attribution] = {}
    for item in found:
        key = item.cue, item.source
        earlier = known.get(key) if item.cue else None
        if earlier is None or any(a.overlaps(b) and a != b for a in earlier.content for b in item.content):
            known[key if earlier is None and item.cue else (item.content, item.cue)] = item
        else:
            content = tuple(sorted({*earlier.content, *item.content}))
            known[key] = replace(earlier, content=content, confidence=min(earlier.confidence, item.confidence))
    yield from known.values()
