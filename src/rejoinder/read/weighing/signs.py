"""What speaks for a statement, and for the spans of one finder against those of the other; all are numbers by name."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rejoinder.model import Span, Spans
from rejoinder.read.contract import Attribution
from rejoinder.read.trained.evidence import CONTENT, CUE, INNER, SOURCE, Evidence

Signs = Mapping[str, float]

EDGE = " \t\n\r\u3000.,;:!?\"'“”‘’「」『』《》()（）。，、；：！？-–—`…"  # two spans that differ in these alone are the same
OPENING = '"“‘「『'
STOPS = ".!?。！？\n"
LEAST = -8.0  # of logarithms of probabilities
NEAR = 10  # characters
SURE = 1e-4  # no probability is nearer to 0 or 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement of one finder, and the same statement as the other one has it."""

    own: Attribution
    other: Attribution | None
    ruled: bool = False  # whether `own` is from the rules


def bare(text: str, spans: Spans | None) -> Spans:
    """The spans without marks at their edges; those that are nothing else fall away."""
    kept = []
    for span in spans or ():
        words = span.of(text)
        start = span.start + len(words) - len(words.lstrip(EDGE))
        end = span.end - (len(words) - len(words.rstrip(EDGE)))
        if start < end:
            kept.append(Span(start, end))
    return tuple(kept)


def signs_of_statement(evidence: Evidence, candidate: Candidate) -> Signs:
    """Whether a statement stands: its words, what it hangs on, and how far the two finders agree."""
    own, other = candidate.own, candidate.other
    signs = {
        "one": 1.0,
        "both": float(other is not None),
        "rule alone": float(candidate.ruled and other is None),
        **_of_content(evidence, own.content),
        **_of_part(evidence, "cue", own.cue, own.content),
        **_of_part(evidence, "source", own.source, own.cue or own.content),
    }
    ruled = own if candidate.ruled else other
    if ruled:
        signs["rule's confidence"] = ruled.confidence
    return {**signs, **(_agreement(evidence.text, own, other) if other else {})}


def signs_of_choice(evidence: Evidence, part: str, trained: Spans | None, ruled: Spans | None) -> Signs:
    """What speaks for the spans of the rules against those of the network; `part` is source, cue or content."""
    text, role = evidence.text, {"source": SOURCE, "cue": CUE, "content": CONTENT}[part]
    ours, theirs = bare(text, trained), bare(text, ruled)
    signs = {"one": 1.0, "network has none": float(not ours), "rules have none": float(not theirs)}
    if not ours or not theirs:
        return signs
    (mean, least), (their_mean, their_least) = evidence.inside(ours, role), evidence.inside(theirs, role)
    return signs | {
        "same beginning": float(ours[0].start == theirs[0].start),
        "same end": float(ours[-1].end == theirs[-1].end),
        "beginning": _least(evidence.begins(theirs[0], role)) - _least(evidence.begins(ours[0], role)),
        "end": _least(evidence.stops(theirs[-1], role)) - _least(evidence.stops(ours[-1], role)),
        "mean": odds(their_mean) - odds(mean),
        "weakest": odds(their_least) - odds(least),
        "network's weakest": odds(least),
        "length": math.log((1 + _size(theirs)) / (1 + _size(ours))),
        "apart": float(not any(a.overlaps(b) for a in ours for b in theirs)),
        "network has more": float(len(ours) > len(theirs)),
        "rules have more": float(len(theirs) > len(ours)),
        "network's stops": float(text[ours[-1].end : ours[-1].end + 1] in STOPS),
        "rules' stops": float(text[theirs[-1].end : theirs[-1].end + 1] in STOPS),
    }


def odds(probability: float) -> float:
    """The logarithm of the odds."""
    kept = min(max(probability, SURE), 1 - SURE)
    return math.log(kept / (1 - kept))


def _of_content(evidence: Evidence, content: Spans) -> Signs:
    words = bare(evidence.text, content) or content
    role = max((CONTENT, INNER), key=lambda role: evidence.inside(words, role)[0])
    mean, least = evidence.inside(words, role)
    length = math.log(1 + _size(content))
    before = evidence.text[max(0, content[0].start - 1) : content[0].start + 1]
    return {
        "words": odds(mean),
        "weakest word": odds(least),
        "beginning": _least(evidence.begins(words[0], role)),
        "end": _least(evidence.stops(words[-1], role)),
        "length": length,
        "length squared": length**2,
        "quoted": float(any(mark in OPENING for mark in before)),
        "parts": float(len(content) > 1),
    }


def _of_part(evidence: Evidence, part: str, spans: Spans | None, near: Spans) -> Signs:
    if not spans:
        return {f"no {part}": 1.0}
    role = CUE if part == "cue" else SOURCE
    first = (bare(evidence.text, spans) or spans)[0]
    return {
        part: odds(evidence.inside(spans, role)[0]),
        f"{part} begins": _least(evidence.begins(first, role)),
        f"{part} in the words": float(evidence.inside(spans, CONTENT)[0] > 0.5),
        f"{part} far": math.log1p(_gap(spans, near) / NEAR),
    }


def _agreement(text: str, own: Attribution, other: Attribution) -> Signs:
    return {
        "same content": float(bare(text, own.content) == bare(text, other.content)),
        "same cue": float(bare(text, own.cue) == bare(text, other.cue)),
        "same source": float(bare(text, own.source) == bare(text, other.source)),
        "shared": share(own.content, other.content),
    }


def share(one: Spans, other: Spans) -> float:
    """What two lists of spans both cover, as a share of what either covers."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return both / (_size(one) + _size(other) - both)


def _size(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _gap(spans: Spans, near: Spans) -> int:
    return min(max(0, a.start - b.end, b.start - a.end) for a in spans for b in near)


def _least(value: float) -> float:
    return max(value, LEAST)
