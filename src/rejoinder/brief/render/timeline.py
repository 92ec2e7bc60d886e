"""Timelines as SVG: one row an outlet, a disc for what carries a claim, a diamond for what answers it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from unicodedata import east_asian_width
from zoneinfo import ZoneInfo

from rejoinder.brief.phrases import moment, when
from rejoinder.brief.render.axis import Axis, Tick, axis_of, ticks
from rejoinder.brief.render.templating import template
from rejoinder.brief.render.visible import clipped, one_line
from rejoinder.model.briefed import TimelinePoint

WIDE = 760  # units; the words are 12 of them high
NARROW = 340  # a telephone
GUTTER = 190  # where the names stand on a wide drawing; on a narrow one they stand above their row
MOST_ROWS = 14  # more cannot be told apart at a glance; the rest share one
TOLD = 40  # points that the description lists one by one
NEAR = 13.0  # units: discs nearer than this would overlap, so they become one with a number
TIME_WIDTH = 76  # units that "10 June 15:20" takes
CELL = 6.3  # units that a narrow character takes at 12
EDGE = 12
TOP = 28  # where the first row begins, below the words of the axis
REACH = 10.0  # from the middle of a mark to its words


@dataclass(frozen=True, slots=True)
class Mark:
    """One or more documents at one place on the axis. `spread` are the ends of a time only known as an interval."""

    x: float
    count: int
    spread: tuple[float, float] | None
    words: str
    words_x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Row:
    """What one outlet did: all of it carrying, or all of it answering."""

    label: str
    lang: str
    answers: bool
    y: int
    label_y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that the template draws."""

    width: int
    height: int
    axis: Axis
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    description: str


@dataclass(frozen=True, slots=True)
class _Lane:
    label: str
    lang: str
    answers: bool
    points: tuple[TimelinePoint, ...]


def timeline_svg(points: Sequence[TimelinePoint], *, zone: str, title: str, name: str = "timeline", width: int = WIDE) -> str:
    """The points as an SVG element, without anything from outside; an empty string for no points.

    `name` begins the ids in it, and must differ between drawings of one page. Below 500 units the names stand above their rows.
    """
    if not points:
        return ""
    return template("timeline.svg.j2").render(drawing=draw(points, zone, width), title=title, name=name)


def draw(points: Sequence[TimelinePoint], zone: str, width: int) -> Drawing:
    """Where everything stands on a drawing of that width."""
    narrow = width < 500
    axis = axis_of([p.published for p in points], EDGE if narrow else GUTTER, width - EDGE)
    cells = int((width if narrow else GUTTER) / CELL) - 2
    lanes = _lanes(points)
    places = list(accumulate((_height(lane, narrow=narrow) for lane in lanes), initial=TOP))
    rows = tuple(
        Row(
            _fitted(lane.label, cells),
            lane.lang,
            lane.answers,
            end - 16,
            end - 37 if narrow else end - 12,
            _marks(lane, axis, zone),
        )
        for lane, end in zip(lanes, places[1:], strict=True)
    )
    return Drawing(width, places[-1] + 6, axis, ticks(axis, ZoneInfo(zone)), rows, _described(points, zone))


def _height(lane: _Lane, *, narrow: bool) -> int:
    """On a narrow drawing a name needs a line of its own."""
    return 46 if narrow and lane.label else 28


def _lanes(points: Sequence[TimelinePoint]) -> list[_Lane]:
    """Points by label, in the order of first appearance, and by what they do; what is beyond the last row shares two."""
    labels = {label: place for place, label in enumerate(dict.fromkeys(point.label for point in points))}
    by: dict[tuple[int, bool], list[TimelinePoint]] = {}
    for point in points:
        by.setdefault((labels[point.label], point.answers), []).append(point)
    lanes = [
        _Lane("" if answers and (label, False) in by else found[0].label, found[0].language, answers, tuple(found))
        for (label, answers), found in sorted(by.items())
    ]
    if len(lanes) <= MOST_ROWS:
        return lanes
    rest = lanes[MOST_ROWS - 2 :]
    return lanes[: MOST_ROWS - 2] + [lane for answers in (False, True) if (lane := _together(rest, answers=answers))]


def _together(lanes: Sequence[_Lane], *, answers: bool) -> _Lane | None:
    those = [lane for lane in lanes if lane.answers is answers]
    return _Lane(f"{len(those)} more", "en", answers, tuple(p for lane in those for p in lane.points)) if those else None


def _marks(lane: _Lane, axis: Axis, zone: str) -> tuple[Mark, ...]:
    clusters: dict[float, list[TimelinePoint]] = {}
    first = -NEAR
    for x, point in sorted(((_middle(point, axis), point) for point in lane.points), key=lambda placed: placed[0]):
        first = x if x - first >= NEAR else first
        clusters.setdefault(first, []).append(point)
    places = list(clusters)
    around = zip([axis.left - EDGE, *places], places, [*places[1:], axis.right + EDGE], strict=False)
    return tuple(_mark(clusters[x], (before, x, after), axis, zone) for before, x, after in around)


def _middle(point: TimelinePoint, axis: Axis) -> float:
    return round((axis.x(point.published.earliest) + axis.x(point.published.latest)) / 2, 1)


def _mark(points: Sequence[TimelinePoint], around: tuple[float, float, float], axis: Axis, zone: str) -> Mark:
    """A mark with the time of its first point to the right of it, else to the left, else without."""
    before, x, after = around
    spread = max((_ends(point, axis) for point in points), key=lambda ends: ends[1] - ends[0])
    wide = spread[1] - spread[0] >= NEAR
    words = "" if wide else _short(moment(points[0].published.earliest, zone))
    made = Mark(x, len(points), spread if wide else None, words, round(x + REACH, 1), "start")
    if after - x >= TIME_WIDTH + REACH + (0 if after > axis.right else REACH):
        return made
    if x - before >= TIME_WIDTH + REACH + (0 if before < axis.left else TIME_WIDTH + REACH):
        return replace(made, words_x=round(x - REACH, 1), anchor="end")
    return replace(made, words="")


def _ends(point: TimelinePoint, axis: Axis) -> tuple[float, float]:
    return axis.x(point.published.earliest), axis.x(point.published.latest)


def _short(words: str) -> str:
    """A moment without its year: the axis and the header tell it."""
    day, _, clock = words.partition(", ")
    return f"{' '.join(day.split()[:2])} {clock}"


def _fitted(label: str, cells: int) -> str:
    """A label in so many columns; a Chinese character takes two."""
    line, used = clipped(label, 200), 0
    for place, char in enumerate(line):
        used += 2 if east_asian_width(char) in "WF" else 1
        if used > cells:
            return line[: max(place - 1, 1)].rstrip() + "…"
    return line


def _described(points: Sequence[TimelinePoint], zone: str) -> str:
    ordered = sorted(points, key=lambda p: (p.published.earliest, p.version))
    told = [f"{when(p.published, zone)}: {one_line(p.label)} {'answers' if p.answers else 'carries it'}" for p in ordered[:TOLD]]
    more = f"; and {len(ordered) - TOLD} more" if len(ordered) > TOLD else ""
    return "; ".join(told) + more + "."
