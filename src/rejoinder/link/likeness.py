"""Why two propositions are held to be one: each reason a small function whose docstring is what the user reads."""

import re
from dataclasses import dataclass

from rejoinder.link.propositions import Proposition
from rejoinder.text.shingles import normal_form

SURE = 0.70  # cosine from which meaning alone is enough: 1 false pair in 70 sentences of aligned news (956, three languages)
LIKELY = 0.58  # cosine from which meaning and a shared actor are enough: 8 in 10 true pairs there reach it
SHARED_WORDS = 0.7  # share of the shorter proposition's words from which wording alone is enough
_UNITS = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{3,}|[\u3400-\u9fff\u30a0-\u30ff]{2}|\d+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two propositions are, in 0..1, and why; 0 when they are not held to be one."""

    value: float
    reasons: tuple[str, ...]


UNLIKE = Likeness(0.0, ())


def weigh(left: Proposition, right: Proposition, cosine: float) -> Likeness:
    """The likeness of two propositions whose vectors stand at this cosine."""
    if same_words(left, right):
        return Likeness(1.0, ("the same words",))
    if other_actors(left, right) or other_figures(left, right):
        return UNLIKE
    actors, words = shared_actors(left, right), shared_words(left, right)
    likely = cosine >= SURE or words is not None or (cosine >= LIKELY and actors is not None)
    if not likely:
        return UNLIKE
    reasons = (same_meaning(cosine), words, actors, same_figures(left, right))
    return Likeness(max(cosine, SURE if words else 0.0), tuple(reason for reason in reasons if reason))


def same_words(left: Proposition, right: Proposition) -> bool:
    """The same words."""
    return normal_form(left.words) == normal_form(right.words)


def same_meaning(cosine: float) -> str | None:
    """The same in meaning."""
    return f"alike in meaning ({cosine:.2f})" if cosine >= LIKELY else None


def shared_actors(left: Proposition, right: Proposition) -> str | None:
    """Both name the same actors."""
    both = left.actors & right.actors
    return f"both name {', '.join(sorted(both))}" if both else None


def shared_words(left: Proposition, right: Proposition) -> str | None:
    """Both use the same words."""
    if left.language != right.language:
        return None
    a, b = (set(_UNITS.findall(normal_form(p.words))) for p in (left, right))
    smaller = min(len(a), len(b))
    return "nearly the same words" if smaller >= 3 and len(a & b) >= SHARED_WORDS * smaller else None


def same_figures(left: Proposition, right: Proposition) -> str | None:
    """Both give the same figure."""
    both = left.figures & right.figures
    return f"both give {', '.join(sorted(both))}" if both else None


def other_actors(left: Proposition, right: Proposition) -> bool:
    """Both name actors, and none in common."""
    return bool(left.actors and right.actors) and not left.actors & right.actors


def other_figures(left: Proposition, right: Proposition) -> bool:
    """Both give figures, and none in common."""
    return bool(left.figures and right.figures) and not left.figures & right.figures
