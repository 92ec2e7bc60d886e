"""Why two propositions are held to be one: each reason a small function whose docstring is what the user reads."""

from dataclasses import dataclass

from rejoinder.link.propositions import Proposition

SURE = 0.70  # cosine from which meaning alone is enough: 1 false pair in 70 sentences of aligned news (956, three languages)
LIKELY = 0.58  # cosine from which meaning and a shared actor are enough: 8 in 10 true pairs there reach it
SHARED_WORDS = 0.7  # share of the shorter proposition's words from which wording alone is enough
SAME_DEED = 0.4  # share of the shorter deed's words that likely propositions in one language must share
FEWEST_WORDS = 3  # words that the shorter one must have for that


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two propositions are, in 0..1, and why; 0 when they are not held to be one."""

    value: float
    reasons: tuple[str, ...]


UNLIKE = Likeness(0.0, ())


def weigh(left: Proposition, right: Proposition, cosine: float) -> Likeness:
    """The likeness of two propositions whose vectors stand at this cosine."""
    if other_actors(left, right) or other_figures(left, right):
        return UNLIKE
    words, actors = shared_words(left, right), shared_actors(left, right)
    turned = turned_round(left, right)
    likely = cosine >= LIKELY and actors and not turned and not other_deeds(left, right)
    if not (cosine >= SURE or words or likely):
        return UNLIKE
    reasons = (same_meaning(cosine), words, actors, same_figures(left, right), turned)
    return Likeness(max(cosine, SURE if words else 0.0), tuple(reason for reason in reasons if reason))


def same_meaning(cosine: float) -> str | None:
    """The same in meaning."""
    return f"alike in meaning ({cosine:.2f})" if cosine >= LIKELY else None


def shared_actors(left: Proposition, right: Proposition) -> str | None:
    """Both name the same actors."""
    both = left.actors & right.actors
    return f"both name {', '.join(sorted(both))}" if both else None


def shared_words(left: Proposition, right: Proposition) -> str | None:
    """Both use the same words."""
    smaller = min(len(left.units), len(right.units))
    if left.language != right.language or smaller < FEWEST_WORDS:
        return None
    return "nearly the same words" if len(left.units & right.units) >= SHARED_WORDS * smaller else None


def same_figures(left: Proposition, right: Proposition) -> str | None:
    """Both give the same figure."""
    both = left.figures & right.figures
    return f"both give {', '.join(sorted(both))}" if both else None


def turned_round(left: Proposition, right: Proposition) -> str | None:
    """One says that it is so, the other that it is not."""
    return "one says that it is so, the other that it is not" if left.negated != right.negated else None


def other_deeds(left: Proposition, right: Proposition) -> bool:
    """In one language, so few shared words that the deeds are other ones: ships drill and dump in much the same sentences."""
    smaller = min(len(left.deed_units), len(right.deed_units))
    return left.language == right.language and len(left.deed_units & right.deed_units) < SAME_DEED * smaller


def other_actors(left: Proposition, right: Proposition) -> bool:
    """Both name actors, and none in common."""
    return bool(left.actors and right.actors) and not left.actors & right.actors


def other_figures(left: Proposition, right: Proposition) -> bool:
    """Both give figures, and none in common."""
    return bool(left.figures and right.figures) and not left.figures & right.figures
