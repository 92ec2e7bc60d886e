"""The documents of a case by the happening that they report: its stories."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import inf

from rejoinder.link.groups import connect, group_by_average
from rejoinder.link.shared import share_claims
from rejoinder.link.stories import APART, liken_reports
from rejoinder.model import Encoder, MentionKind
from rejoinder.model.ids import story_id
from rejoinder.model.linked import Copies, Linked
from rejoinder.model.material import ReadVersion, moment_of, order_of
from rejoinder.model.told import Story, StoryMember

OF_SIDES = frozenset({MentionKind.STATE, MentionKind.ORGANISATION, MentionKind.OFFICE})
A_DAY = 86_400  # seconds
CLAIMS = 3  # what the claims that two reports share count, where their texts count 1
SILENT = 0.5  # what texts count where one of them claims nothing: about one dispute, all that is written is alike
SAME_STORY = 0.25  # likeness from which two reports of a case are of one happening
FIRST = "it came first"
REPEATS = "it repeats the text of another report of it"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person decided about two documents: whether they report the same happening, with who and why in words."""

    left: str
    right: str
    same: bool
    because: str


@dataclass(frozen=True, slots=True)
class _Report:
    """A document as it is compared: its last text, and the first time that any of its texts came out."""

    document: str
    last: ReadVersion
    order: tuple[float, int, str]

    @property
    def text(self) -> str:
        """Its headline and text without the states and their bodies: all reports of one dispute name them, whoever did what."""
        version = self.last.version
        own = [m.span for m in self.last.reading.mentions if m.kind in OF_SIDES and m.actor]
        pieces: list[str] = []
        at = 0
        for span in sorted(own):
            if span.start >= at:
                pieces, at = [*pieces, version.text[at : span.start], " "], span.end
        body, title = "".join([*pieces, version.text[at:]]), (version.title or "").strip()
        return body if version.text.lstrip().startswith(title) else f"{title}\n{body}"


def find_stories(
    material: Sequence[ReadVersion], linked: Linked, encoder: Encoder, rulings: Sequence[Ruling] = ()
) -> tuple[Story, ...]:
    """Every document in the story that it tells, the earliest story first.

    Two documents are as alike as the claims that they put forward or deny alike, and as their texts. Which stand together depends
    on the documents, their claims and the rulings alone, not on the order in which they came. A copy goes where its original
    goes, unless a person ruled about it. Of `rulings`, oldest first, a later one undoes those that it contradicts.
    """
    reports = _reports(material)
    held = [r for r in _settled(rulings) if r.left in reports and r.right in reports and r.left != r.right]
    originals = _originals(
        linked.copies, {r.version.id: r.version.document for r in material}, {d for r in held for d in _two(r)}
    )
    likeness = _liken({name: one for name, one in reports.items() if name not in originals}, material, linked, encoder)
    leader = _part({pair: one.value for pair, one in likeness.items()}, held)
    groups: dict[str, list[str]] = {}
    for name in sorted(reports, key=lambda name: reports[name].order):
        original = originals.get(name, name)
        groups.setdefault(leader.get(original, original), []).append(name)
    because = {name: r.because for r in held if r.same for name in _two(r)}
    reasons = _Reasons(originals, likeness, because)
    return tuple(_story(group, reasons) for group in groups.values())


def _part(likeness: Mapping[tuple[str, str], float], rulings: Sequence[Ruling]) -> Mapping[str, str]:
    """Each document that stands with others, with the one that leads them.

    What is ruled apart is never joined. Stories that a person holds to be one are joined whole, unless that would bring together
    what was ruled apart: then only the documents that were ruled about change their story.
    """
    whole = {name: part for part in connect(_two(r) for r in rulings if r.same) for name in part}
    apart = [(whole.get(r.left, (r.left,)), whole.get(r.right, (r.right,))) for r in rulings if not r.same]
    barred = {(min(pair), max(pair)): -inf for sides in apart for pair in product(*sides)}
    groups = {name: set(group) for group in group_by_average({**likeness, **barred}, SAME_STORY) for name in group}
    for part in sorted(set(whole.values())):
        joined = set(part).union(*(groups.get(name, ()) for name in part))
        if any({*pair} <= joined for pair in barred):
            joined = groups.get(part[0], set()) | set(part)
            for group in groups.values():
                group -= set(part)
        groups |= dict.fromkeys(joined, joined)
    return {name: min(group) for name, group in groups.items()}


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How alike two reports are: in their texts, and in the claims that they share; None where one of them makes none."""

    texts: float
    claims: float | None
    days: float

    @property
    def value(self) -> float:
        """What counts: the less the further they came out from one another."""
        alike = self.texts * SILENT if self.claims is None else (self.texts + CLAIMS * self.claims) / (1 + CLAIMS)
        return alike * max(0.0, 1 - self.days / APART)

    @property
    def reason(self) -> str:
        """It in words."""
        texts = f"alike in how they begin, in words and in names ({self.texts:.2f})"
        return f"{self.claims:.0%} of what they claim is the same, {texts}" if self.claims else texts


def _liken(
    reports: Mapping[str, _Report], material: Sequence[ReadVersion], linked: Linked, encoder: Encoder
) -> dict[tuple[str, str], _Likeness]:
    days = {name: one.order[0] / A_DAY for name, one in reports.items() if one.order[0] < inf}
    shared = share_claims(material, linked.claims, reports.keys())
    texts = liken_reports({name: one.text for name, one in reports.items()}, encoder, days, wanted=shared.pairs)
    return {pair: _Likeness(texts.get(pair, 0.0), shared.of(pair), _between(days, *pair)) for pair in {*texts, *shared.pairs}}


def _between(days: Mapping[str, float], left: str, right: str) -> float:
    """Days from one to the other; 0 where that is not known."""
    return abs(days[left] - days[right]) if left in days and right in days else 0.0


def _reports(material: Iterable[ReadVersion]) -> dict[str, _Report]:
    texts: dict[str, list[ReadVersion]] = {}
    for read in material:
        texts.setdefault(read.version.document, []).append(read)
    return {name: _report(name, found) for name, found in texts.items()}


def _report(name: str, texts: Sequence[ReadVersion]) -> _Report:
    first, last = min(texts, key=order_of), max(texts, key=lambda read: (read.place, read.version.id))
    return _Report(name, last, (moment_of(first.version), *order_of(first)[1:]))


def _settled(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Those that hold, latest first."""
    kept: list[Ruling] = []
    for ruling in reversed(rulings):
        if _agree([*kept, ruling]):
            kept.append(ruling)
    return kept


def _agree(rulings: Sequence[Ruling]) -> bool:
    """Whether all can hold: no two documents are ruled apart that the others hold together."""
    together = {name: group for group in connect(_two(r) for r in rulings if r.same) for name in group}
    return not any(r.right in together.get(r.left, (r.left,)) for r in rulings if not r.same)


def _two(ruling: Ruling) -> tuple[str, str]:
    return min(ruling.left, ruling.right), max(ruling.left, ruling.right)


def _originals(copies: Iterable[Copies], documents: Mapping[str, str], ruled: set[str]) -> dict[str, str]:
    """Documents that copy another one, with that one; those that a person ruled about stand for themselves."""
    found = {documents[v]: documents[group.first] for group in copies for v in group.versions if v != group.first}
    return {copy: original for copy, original in found.items() if copy not in ruled}


@dataclass(frozen=True, slots=True)
class _Reasons:
    """Why a document stands with others."""

    originals: Mapping[str, str]
    likeness: Mapping[tuple[str, str], _Likeness]
    because: Mapping[str, str]

    def of(self, name: str, group: Sequence[str]) -> tuple[str, ...]:
        """The reasons for one document of a group, whose first is the first."""
        if name in self.because:
            return (self.because[name],)
        if name == group[0]:
            return (FIRST,)
        if name in self.originals:
            return (REPEATS,)
        near = [(self.likeness[pair], o) for o in group if (pair := (min(name, o), max(name, o))) in self.likeness]
        likest, other = max(near, key=lambda one: (one[0].value, one[1]))
        return (f"with {other}: {likest.reason}",)


def _story(group: Sequence[str], reasons: _Reasons) -> Story:
    return Story(story_id(group[0]), group[0], tuple(StoryMember(name, reasons.of(name, group)) for name in group))
