"""The trained reader and the rules, put together: which of the two is believed where.

In English the trained reader leads. Rules name the cue, mend a content that it broke into pieces, and stand by themselves only
for claims that stand in another's words, which its English training data do not mark. In Japanese and Chinese the rules lead, and
the trained reader says where a source begins and adds what they pass over. The confidence depends on who found a statement.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rejoinder.model import Language, Spans, Stance
from rejoinder.read.confidence import FoundBy, calibrate, table_digest
from rejoinder.read.contract import Attribution, Finder
from rejoinder.read.lexicon import lexicon
from rejoinder.read.rules.nesting import nest
from rejoinder.read.within import around, joined, touches

# Chosen on the development files; what each is worth stands in docs/decisions/0008.
ALIKE = 0.5  # share of what two contents cover that both cover, from which they are one statement
REACH = 400  # characters between the beginnings of two contents that may be one statement
MOST_NEAR = 12  # attributions of the rules that one of the trained reader is compared with
LIKELY = 0.6  # of a statement that the trained reader alone finds in English
AIM = 0.8  # of one whose words are an aim: “to …” is seldom anybody's words
DOUBTFUL = 0.7  # of a statement; below it the source that a rule names is believed when the two name different ones
ADDED = 0.7  # of a statement that the trained reader alone finds in Japanese and Chinese
CERTAIN = 0.85  # of a statement that a rule alone finds in English, in nobody's words
PARTISAN = 0.8  # of one whose cue takes a side
NESTED_CLAIM = "a noun that attributes"  # how the reason of the rule begins that finds “X's claim that …”

Taken = Iterator[tuple[Attribution, FoundBy]]


class Combined:
    """A finder of two finders: the trained one and the rules of one language. Its name and version are those of both."""

    def __init__(self, trained: Finder, rules: Finder) -> None:
        self.name = f"{trained.name}+{rules.name}"
        self.version = f"{trained.version}+{rules.version}+{table_digest()}"
        self._trained, self._rules = trained, rules

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:
        """Attributions in the order of their content; each reason says who found it."""
        trained, ruled = self._trained.find(text, language), self._rules.find(text, language)
        found = join(text, language, trained, ruled)
        return nest([replace(one, confidence=calibrate(language.base, by, one.confidence)) for one, by in found])


def join(text: str, language: Language, trained: Sequence[Attribution], ruled: Sequence[Attribution]) -> Taken:
    """What is taken of both, with who found it and the finders' own scores for its confidence."""
    lead = _led_by_trained if language.base == "en" else _led_by_rules
    return lead(text, trained, ruled)


def match(trained: Sequence[Attribution], ruled: Sequence[Attribution]) -> Mapping[int, int]:
    """Positions in `trained` with the position in `ruled` of the same statement; none is taken twice.

    Two are the same when they share a cue, or when their contents are alike.
    """
    order = sorted(range(len(ruled)), key=lambda j: ruled[j].content[0].start)
    starts = [ruled[j].content[0].start for j in order]
    likeness: list[tuple[float, int, int]] = []
    for i, item in enumerate(trained):
        begin = item.content[0].start
        here, low, high = (bisect_left(starts, at) for at in (begin, begin - REACH, begin + REACH))
        nearby = order[max(low, here - MOST_NEAR) : min(high, here + MOST_NEAR)]
        nearest = sorted(nearby, key=lambda j: abs(ruled[j].content[0].start - begin))[:MOST_NEAR]
        likeness += [(alike, -i, -j) for j in nearest if (alike := _likeness(item, ruled[j])) >= ALIKE]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(likeness, reverse=True):
        if -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def _likeness(one: Attribution, other: Attribution) -> float:
    """The share of the characters from first to last that both cover, and one more where they share a cue.

    None where one tells of the other: its words hold the other's cue.
    """
    if _tells_of(one, other) or _tells_of(other, one):
        return 0.0
    first, last = one.content[0].start, one.content[-1].end
    begin, end = other.content[0].start, other.content[-1].end
    shared = max(0, min(last, end) - max(first, begin)) / (max(last, end) - min(first, begin))
    return shared + any(a.overlaps(b) for a in one.cue or () for b in other.cue or ())


def _tells_of(outer: Attribution, inner: Attribution) -> bool:
    return any(words.covers(cue) for words in outer.content for cue in inner.cue or ())


def _led_by_trained(text: str, trained: Sequence[Attribution], ruled: Sequence[Attribution]) -> Taken:
    same = match(trained, ruled)
    both = set(same.values())
    alone = [other for j, other in enumerate(ruled) if j not in both and _stands_alone(text, other)]
    others = joined(span for other in alone if other.outer is None for span in other.content)
    for i, one in enumerate(trained):
        if i in same:
            yield _agreed(text, _without(one, others), ruled[same[i]]), FoundBy.BOTH
        elif one.confidence >= (AIM if text.startswith("to ", one.content[0].start) else LIKELY):
            yield one, FoundBy.TRAINED
    yield from ((other, FoundBy.RULES) for other in alone)


def _without(one: Attribution, others: Spans) -> Attribution:
    """Without the parts of its content that a rule gives to somebody else, unless those are all."""
    kept = tuple(span for span in one.content if not touches(others, span))
    return replace(one, content=kept) if kept else one


def _stands_alone(text: str, ruled: Attribution) -> bool:
    """What takes a side (denies, demands, criticises…) is kept more readily: a desk that misses it has missed the news."""
    if ruled.outer is not None:
        return ruled.reason.startswith(NESTED_CLAIM)
    cue = lexicon(Language.EN).cue(" ".join(span.of(text) for span in ruled.cue or ()))
    return ruled.confidence >= (CERTAIN if cue is None or cue.stance is Stance.ASSERTS else PARTISAN)


def _agreed(text: str, trained: Attribution, ruled: Attribution) -> Attribution:
    broken = len(trained.content) > len(ruled.content) and _covers(ruled.content, trained.content)
    return replace(
        trained,
        content=ruled.content if broken or ruled.reason.startswith(NESTED_CLAIM) else trained.content,
        cue=ruled.cue or trained.cue,
        source=_source(text, trained, ruled),
        addressee=ruled.addressee,
        reason=_both(ruled),
    )


def _source(text: str, trained: Attribution, ruled: Attribution) -> Spans | None:
    """Where the two name different places: the rule's where both read alike, for it counts words and not weights."""
    if trained.source is None or ruled.source is None:
        return trained.source or ruled.source
    apart = not any(a.overlaps(b) for a in trained.source for b in ruled.source)
    alike = [s.of(text) for s in trained.source] == [s.of(text) for s in ruled.source]
    return ruled.source if apart and (alike or trained.confidence < DOUBTFUL) else trained.source


def _led_by_rules(text: str, trained: Sequence[Attribution], ruled: Sequence[Attribution]) -> Taken:  # noqa: ARG001  as the other
    same = match(trained, ruled)
    partners = {j: trained[i] for i, j in same.items()}
    for j, one in enumerate(ruled):
        if j in partners:
            yield _confirmed(one, partners[j]), FoundBy.BOTH
        else:
            yield one, FoundBy.RULES
    known = joined(span for one in ruled for span in one.content)
    for i, other in enumerate(trained):
        whole = other.confidence >= ADDED and other.source and other.cue
        if whole and i not in same and not any(touches(known, span) for span in other.content):
            yield other, FoundBy.TRAINED


def _confirmed(ruled: Attribution, trained: Attribution) -> Attribution:
    """The rule's. Where both see a source end at one place, its head, the trained finder knows better where its titles begin."""
    one, other = ruled.source, trained.source
    source = other if one and other and one[-1].end == other[-1].end else one
    return replace(ruled, source=source, confidence=(ruled.confidence + trained.confidence) / 2, reason=_both(ruled))


def _both(ruled: Attribution) -> str:
    return f"the trained reader and a rule find it: {ruled.reason}"


def _covers(outer: Spans, inner: Spans) -> bool:
    return all((holder := around(outer, span.start)) is not None and holder.covers(span) for span in inner)
