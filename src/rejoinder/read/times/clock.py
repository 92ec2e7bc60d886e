"""Times of day: their values and their intervals."""

from datetime import date, datetime, time, timedelta, tzinfo

from rejoinder.model import TimeType, TimeValue
from rejoinder.read.times import periods
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.periods import Period
from rejoinder.read.times.scene import Scene, read_zone

Resolved = tuple[TimeType, TimeValue]
# Hours [from, until) after midnight; a night belongs to the day it begins on.
PARTS = {"DT": (6, 18), "MO": (5, 12), "AF": (12, 18), "EV": (18, 24), "NI": (18, 30), "DA": (3, 6)}
NOON, HUNDRED = 12, 100
MINUTES = 60
SECONDS_IN = {"hour": 3600, "minute": 60, "second": 1}


def midnight(day: date, zone: tzinfo) -> datetime:
    """The first moment of a day."""
    return datetime.combine(day, time(), zone)


def at_time(meaning: Meaning, period: Period, zone: tzinfo) -> Resolved:
    """A time of day, or a part of the day, on the day of the period; "before" it is what of the day comes before it."""
    if not meaning.says("hour"):
        part = meaning.words["part"]
        start, end = (midnight(period.start, zone) + timedelta(hours=hour) for hour in PARTS[part])
        return TimeType.TIME, TimeValue(f"{period.value}T{part}", start, end)
    clock, length = _clock(meaning)
    named = read_zone(meaning.words["zone"].replace("UTC", "")) if meaning.says("zone") else None
    start = datetime.combine(period.start + timedelta(days=clock // 86400), time(), named or zone) + timedelta(
        seconds=clock % 86400
    )
    start = start.astimezone(zone)
    value = f"{(period.start + timedelta(days=clock // 86400)).isoformat()}T{_written(meaning, clock % 86400, full=True)}"
    bound = meaning.words.get("bound")
    end = start if bound == "before" else midnight(period.end, zone) if bound == "after" else start + timedelta(seconds=length)
    start = midnight(period.start, zone) if bound == "before" else start
    return TimeType.TIME, TimeValue(value, start, max(end, start + timedelta(seconds=1)))


def loose_time(meaning: Meaning, scene: Scene) -> Resolved:
    """A time of day that names no day: on the day that the text speaks of, else as it stands, without an interval."""
    if scene.text_day is not None:
        return at_time(meaning, periods.day(scene.text_day), scene.zone)
    if not meaning.says("hour"):
        return TimeType.TIME, TimeValue(f"T{meaning.words['part']}")
    clock, _ = _clock(meaning)
    return TimeType.TIME, TimeValue(f"T{_written(meaning, clock % 86400, full=False)}")


def _clock(meaning: Meaning) -> tuple[int, int]:
    """Seconds after midnight, and how long the named stretch is. Raises ValueError for a time that no clock shows."""
    hour, minute, second = (meaning.number(name) or 0 for name in ("hour", "minute", "second"))
    if hour >= HUNDRED:  # 0735 GMT
        hour, minute = divmod(hour, HUNDRED)
    minute += 30 if meaning.says("halfhour") else 0
    if meaning.says("lacking"):  # a quarter to five
        hour, minute = hour - 1, MINUTES - (meaning.number("lacking") or 0)
    half, part = meaning.words.get("half_of_day"), meaning.words.get("part")
    if not (0 <= hour <= 24 and 0 <= minute < 60 and 0 <= second < 60):
        raise ValueError(f"no clock shows {hour}:{minute}:{second}")
    if half and hour > NOON and part is None:
        half = None
    if half == "am" and hour == NOON:
        hour = 0
    if hour < NOON and (half == "pm" or (half is None and part in {"AF", "EV", "NI"} and not (part == "NI" and hour < 5))):
        hour += NOON
    return hour * 3600 + minute * 60 + second, 1 if meaning.says("second") else 60


def _written(meaning: Meaning, clock: int, *, full: bool) -> str:
    """`11:00` on a known day; without one only as much as the text says, `T11`, so that it is not read as a moment."""
    hour, rest = divmod(clock, 3600)
    if meaning.says("second"):
        return f"{hour:02}:{rest // 60:02}:{rest % 60:02}"
    return f"{hour:02}:{rest // 60:02}" if full or rest >= MINUTES or meaning.says("minute") else f"{hour:02}"
