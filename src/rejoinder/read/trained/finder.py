"""The trained finder: who says what, by the scores of the network."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.encode.pinned import Weights
from rejoinder.encode.windows import Window
from rejoinder.model import Language, Spans
from rejoinder.read.contract import Attribution
from rejoinder.read.rules.nesting import nest
from rejoinder.read.trained.edges import bare, holder, told
from rejoinder.read.trained.pairing import Pairing, pair
from rejoinder.read.trained.spans import ROLES, Found, find_spans, log_softmax
from rejoinder.read.trained.stand_ins import veil

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rejoinder.encode.scorer import Scored, Scorer

REASON = "the trained reader takes it for a statement"


class TrainedFinder:
    """Finds attributed words in English, Japanese and Chinese by a network; its weights are loaded when it is first asked."""

    name = "trained"

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.version = weights.digest[:12]

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:
        """Attributions in the order of their content."""
        return attributions(text, self.score(text, language))

    def score(self, text: str, language: Language) -> "Iterator[Scored]":
        """What the network makes of each window of the text; one network reads all languages, but each has its own names."""
        return score(self._weights.load(), text, language)


def score(scorer: "Scorer", text: str, language: Language) -> "Iterator[Scored]":
    """What the network makes of each window of the text, the names of states veiled."""
    veiled = veil(text, language)
    return map(veiled.unveil, scorer.score(veiled.text))


def attributions(text: str, windows: "Iterable[Scored]", *, eager: float = 0.0) -> tuple[Attribution, ...]:
    """Attributions in the order of their content, out of the scores of a text's windows.

    `eager` is what each source and cue is favoured by, in logarithms of odds: more are found, and more of them are wrong.
    """
    found: list[Attribution] = []
    for scored in windows:
        spans = _spans(scored.window, scored.tags, eager)
        links = log_softmax(scored.links)
        first = scored.window.starts[scored.window.known]
        for role in ("content", "inner"):
            pairings = pair(spans[role], spans["cue"], spans["source"], links)
            found += [_attribution(text, p) for p in pairings if any(c.pieces[0] >= first for c in p.contents)]
    return nest(list(_united(found)))


def _spans(window: Window, tags: "NDArray[np.float32]", eager: float) -> Mapping[str, list[Found]]:
    favour = np.array([[0, eager, eager] if role in ("source", "cue") else [0, 0, 0] for role in ROLES], np.float32)
    scores = log_softmax(log_softmax(tags) + favour)
    spans: dict[str, list[Found]] = {role: [] for role in ROLES}
    for number, (line, at) in enumerate(zip(window.lines, window.starts, strict=True)):
        for i, role in enumerate(ROLES):
            spans[role] += find_spans(scores[at : at + len(line.ids), i], line.spans, first=at, line=number)
    return spans


def _attribution(text: str, pairing: Pairing) -> Attribution:
    parts = [*pairing.contents, *pairing.cue, *([pairing.source] if pairing.source else [])]
    return Attribution(
        content=tuple(told(text, *content.span) for content in pairing.contents),
        cue=tuple(bare(text, *cue.span) for cue in pairing.cue) or None,
        source=(holder(text, *pairing.source.span),) if pairing.source else None,
        confidence=min(part.confidence for part in parts),
        reason=REASON,
    )


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
