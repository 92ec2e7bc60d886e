"""From one time to another: "from 3 to 5 May", 午後5時から6時まで, 1995年至1997年, "for two hours from 2 p.m."."""

from dataclasses import replace
from datetime import timedelta

from rejoinder.model import TimeType, TimeValue
from rejoinder.read.times.clock import midnight
from rejoinder.read.times.durations import duration_value, span_value
from rejoinder.read.times.ends import settle
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.joins import share_halves
from rejoinder.read.times.loose import undated, undated_for
from rejoinder.read.times.resolve import Resolved, resolve
from rejoinder.read.times.scene import Scene
from rejoinder.read.times.stretches import after_length

ONE_DAY = timedelta(days=1)


def resolve_range(meaning: Meaning, scene: Scene) -> Resolved | None:
    """The interval from the beginning of the first time to the end of the other, which for a time of day is its moment.

    The value names both: `(2025-05-03,2025-05-05,P2D)`. Where one end is no date, the range is the other one. Raises ValueError,
    OverflowError or KeyError for what no calendar has.
    """
    first, other = replace(meaning, other=None, reading="date"), meaning.other
    if other is None:
        return None
    if meaning.words.get("order") == "back":
        first, other = other, first
    if other.says("count") and other.says("unit") and not other.says("sign"):
        return _for_so_long(first, other, scene)
    full = share_halves(first, replace(other, reading="date"))
    begin, end = _end_of(full[0], scene), _end_of(full[1], scene)
    if begin is None or end is None:
        return begin or end
    if begin[1].start is None or end[1].start is None:
        return undated(begin, end)
    start, stop = settle((first, begin[1]), (other, end[1]), scene)
    begin, end = (begin[0], start), (end[0], stop)
    return _between(begin, end, other)


def _end_of(meaning: Meaning, scene: Scene) -> Resolved | None:
    """One end by itself; "now" and "date" are the publication's moment or day."""
    if meaning.words.get("ref") != "PRESENT_REF":
        return resolve(meaning, scene)
    if scene.moment is not None:
        return TimeType.DATE, TimeValue("", scene.moment, scene.moment + timedelta(minutes=1))
    if scene.today is None:
        return TimeType.DATE, TimeValue("PRESENT_REF")
    return TimeType.DATE, TimeValue("", midnight(scene.today, scene.zone), midnight(scene.today + ONE_DAY, scene.zone))


def _for_so_long(first: Meaning, length: Meaning, scene: Scene) -> Resolved | None:
    begin = resolve(first, scene)
    if begin is None or begin[1].start is None:
        return begin and undated_for(begin, length)
    end = after_length(begin[1].start, length)
    value = f"({_point(begin)},{_point((begin[0], TimeValue('', end, end)))},{duration_value(length)})"
    return begin[0], TimeValue(value, begin[1].start, end)


def _between(begin: Resolved, end: Resolved, named: Meaning) -> Resolved | None:
    start, stop = begin[1].start, end[1].end
    if end[1].start is not None and (named.says("hour") or named.words.get("edge") == "start" or named.says("ref")):
        stop = end[1].start
    if start is None or stop is None or end[1].start is None:
        return None
    if stop <= start:
        return begin
    last = (end[0], TimeValue(end[1].value, stop if named.words.get("edge") == "end" else end[1].start))
    kind = TimeType.TIME if TimeType.TIME in (begin[0], end[0]) else TimeType.DATE
    return kind, TimeValue(f"({_point(begin)},{_point(last)},{_length(begin, last)})", start, stop)


def _point(time: Resolved) -> str:
    start = time[1].start
    if start is None:
        return time[1].value
    return start.strftime("%Y-%m-%dT%H:%M") if time[0] is TimeType.TIME else start.date().isoformat()


def _length(begin: Resolved, end: Resolved) -> str:
    """From point to point in years or months where both ends are named so, else in days or on the clock."""
    start, stop = begin[1].start, end[1].start
    if start is None or stop is None:
        return "PXD"
    if TimeType.TIME in (begin[0], end[0]):
        return span_value(int((stop - start).total_seconds()))
    shortest = min(len(begin[1].value), len(end[1].value) or len("2025-11-25"))
    longest = max(len(begin[1].value), len(end[1].value) or len("2025-11-25"))
    months = (stop.year - start.year) * 12 + stop.month - start.month
    if longest <= len("2025"):
        return f"P{stop.year - start.year}Y"
    if longest <= len("2025-11") and shortest:
        return f"P{months}M"
    return f"P{(stop.date() - start.date()).days}D"
