"""Stretches that are counted from the publication: the last three weeks, the next two hours, 過去5年間, 未来三天."""

from datetime import date, datetime, timedelta

from rejoinder.model import TimeType, TimeValue
from rejoinder.read.times import periods
from rejoinder.read.times.clock import SECONDS_IN, midnight
from rejoinder.read.times.durations import LONG_UNITS, duration_value
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.scene import Scene
from rejoinder.read.times.tense import Tense

WHOLE_UNITS = frozenset({"quarter", "half", "decade", "century"})  # of which only whole ones of the calendar are counted


def stretch(meaning: Meaning, scene: Scene) -> TimeValue:
    """A duration, with its interval where the expression says on which side of the publication it lies.

    Days are whole: the last two end when the day of publication begins, the next two begin when it ends.
    """
    value = duration_value(meaning)
    inside = 1 if meaning.says("inside") and scene.tense is not Tense.PAST else None
    beside = meaning.number("sign") if meaning.says("beside") else None
    shift, unit, count = meaning.number("shift") or beside or inside, meaning.words["unit"], meaning.numbers.get("count", 1)
    if not shift or meaning.says("several", "lesser", "fraction") or count < 1:
        return TimeValue(value)
    today = (scene.text_day if meaning.words.get("anchor") == "text" else None) or scene.today
    if unit in SECONDS_IN:
        return _on_the_clock(value, scene.moment, shift * count * SECONDS_IN[unit])
    if today is None or count != int(count) or unit not in periods.COUNTED:
        return TimeValue(value)
    start, end = _days(today, unit, shift * int(count), inclusive=bool(inside))
    return TimeValue(value, midnight(start, scene.zone), midnight(end, scene.zone))


def moment_shifted(meaning: Meaning, scene: Scene) -> tuple[TimeType, TimeValue]:
    """Five minutes ago, in two hours: a moment where the publication's is known, else only whether it is past or to come.

    The last hour is no moment but a stretch.
    """
    steps = int(meaning.numbers["sign"]) if meaning.says("sign") else int(meaning.numbers["shift"])
    if not meaning.says("sign") and steps:
        return TimeType.DURATION, stretch(meaning, scene)
    seconds = steps * meaning.numbers.get("count", 1) * SECONDS_IN[meaning.words["unit"]]
    counted_from_text = meaning.words.get("anchor") == "text" and scene.text_day is not None
    if scene.moment is None or counted_from_text:
        return TimeType.TIME, TimeValue("PAST_REF" if seconds < 0 else "FUTURE_REF" if seconds else "PRESENT_REF")
    moment = (scene.moment + timedelta(seconds=seconds)).replace(microsecond=0)
    return TimeType.TIME, TimeValue(moment.strftime("%Y-%m-%dT%H:%M"), moment, moment + timedelta(minutes=1))


def after_length(start: datetime, length: Meaning) -> datetime:
    """The moment that is so long after another. Raises OverflowError beyond the calendar."""
    unit, count = length.words["unit"], length.numbers["count"] + length.numbers.get("fraction", 0)
    rest = length.numbers.get("rest", 0) * SECONDS_IN.get(length.words.get("lesser", ""), 0)
    if unit in SECONDS_IN:
        return start + timedelta(seconds=count * SECONDS_IN[unit] + rest)
    day = periods.moved(start.date(), "year" if unit in LONG_UNITS else unit, int(count * LONG_UNITS.get(unit, 1)))
    return start + (day - start.date())


def _on_the_clock(value: str, moment: datetime | None, seconds: float) -> TimeValue:
    if moment is None:
        return TimeValue(value)
    here, there = moment.replace(microsecond=0), (moment + timedelta(seconds=seconds)).replace(microsecond=0)
    return TimeValue(value, min(here, there), max(here, there))


def _days(today: date, unit: str, by: int, *, inclusive: bool) -> tuple[date, date]:
    if unit in WHOLE_UNITS:
        this = periods.around(unit, today)
        edge = this.start if by < 0 else this.end
    else:
        edge = today if by < 0 or inclusive else today + timedelta(days=1)
    other = periods.moved(edge, unit, by)
    if unit == "workday" and by > 0:  # it ends with the last of them, not with the weekend behind it
        other = periods.moved(edge - timedelta(days=1), unit, by) + timedelta(days=1)
    return min(edge, other), max(edge, other)
