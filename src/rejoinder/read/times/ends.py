"""Which of the possible days the ends of a range are: the second is the first that comes after the beginning."""

from dataclasses import replace
from datetime import timedelta

from rejoinder.model import TimeValue
from rejoinder.read.times import periods
from rejoinder.read.times.clock import NOON, midnight
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.joins import HALF_FIELDS, placed
from rejoinder.read.times.scene import Scene
from rejoinder.read.times.tense import Tense

End = tuple[Meaning, TimeValue]
ONE_DAY = timedelta(days=1)
MAX_STEPS = 2  # of which one must do: the other end is in the same year, month, week or day, or in the next
# What an end that names only this leaves open, the largest first.
_OPEN = (
    ("month", "year"),
    ("season", "year"),
    ("quarter", "year"),
    ("half", "year"),
    ("day", "month"),
    ("weekday", "week"),
    ("hour", "day"),
    ("part", "day"),
)


def settle(first: End, other: End, scene: Scene) -> tuple[TimeValue, TimeValue]:
    """Both ends, each as its own text says it and as it was resolved alone, moved to where they make one range."""
    (named, begin), (last, end) = first, other
    fixed = placed(last) or last.says("ref")
    if begin.start is None or end.start is None:
        return begin, end
    unit = _open_unit(named)
    if unit in {"year", "month", "week"} and fixed and not placed(named) and begin.start > end.start:
        begin = _stepped(begin, unit, -1)
    end = _settled(begin, end, last)
    by = _years_off(begin, end, scene) if not fixed and not placed(named) and unit == "year" else 0
    return _stepped(begin, "year", by), _stepped(end, "year", by)


def _open_unit(named: Meaning) -> str:
    """The unit that an end leaves open, empty where it leaves none."""
    return next((unit for field, unit in _OPEN if named.says(field)), "")


def _years_off(begin: TimeValue, end: TimeValue, scene: Scene) -> int:
    """How many years to move a range that names none, so that it is the nearest that the clause can mean."""

    def _distance(by: int) -> tuple[bool, timedelta]:
        start, stop = _stepped(begin, "year", by).start, _stepped(end, "year", by).end
        if scene.today is None or start is None or stop is None:
            return False, timedelta(days=abs(by))
        today = midnight(scene.today, scene.zone)
        wrong = start > today if scene.tense is Tense.PAST else stop <= today if scene.tense is Tense.FUTURE else False
        return wrong, max(start - today, today - stop, timedelta())

    return min((0, -1, 1), key=_distance)


def _settled(begin: TimeValue, end: TimeValue, named: Meaning) -> TimeValue:
    """The other end in the first year, month, week or half of the day in which it comes after the beginning."""
    step = _open_unit(named)
    if not step or begin.start is None or end.start is None:
        return end
    if named.says("hour") and end.start <= begin.start and not named.says(*HALF_FIELDS) and named.numbers["hour"] < NOON:
        later = _moved(end, timedelta(hours=NOON))
        end = later if later.start is not None and later.start > begin.start else end
    if placed(named):
        return end
    for _ in range(MAX_STEPS):
        if end.start is not None and end.start < begin.start:
            end = _stepped(end, step, 1)
    for _ in range(MAX_STEPS):
        nearer = _stepped(end, step, -1)
        end = nearer if nearer.start is not None and nearer.start > begin.start else end
    return end


def _stepped(time: TimeValue, unit: str, by: int) -> TimeValue:
    if time.start is None or time.end is None or not by:
        return time
    start = time.start + (periods.moved(time.start.date(), unit, by) - time.start.date())
    if time.end - time.start <= ONE_DAY:
        return replace(time, start=start, end=start + (time.end - time.start))
    return replace(time, start=start, end=time.end + (periods.moved(time.end.date(), unit, by) - time.end.date()))


def _moved(time: TimeValue, by: timedelta) -> TimeValue:
    return replace(time, start=time.start and time.start + by, end=time.end and time.end + by)
