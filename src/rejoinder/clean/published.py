"""Which of the times that a document carries to believe."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from rejoinder.clean.dates import Reach, read_date
from rejoinder.clean.raw import Dated, Loss
from rejoinder.model import Ground, Interval, SkipReason

AHEAD = timedelta(days=2)  # clocks and zones differ by no more; what lies further ahead is no publication
FIRST_PRINT = datetime(1900, 1, 1, tzinfo=UTC)
SEEN_WITHIN = timedelta(minutes=1)


def first_credible(dates: Iterable[Dated], captured_at: datetime, zone: str, field: str) -> tuple[Interval | None, list[Loss]]:
    """The first date that can be one of publication, and those before it that cannot, each with the reason."""
    losses: list[Loss] = []
    for dated in dates:
        reach = read_date(dated.value, zone, midnight_is_day=dated.midnight_is_day)
        wrong = _fault(reach, captured_at)
        if reach is not None and wrong is None:
            return Interval(reach.earliest, reach.latest, reach.zone, dated.ground), losses
        losses.append(Loss(field, SkipReason.BAD_DATE, f"{_short(dated.value)!r} {wrong}"))
    return None, losses


def first_seen(captured_at: datetime) -> Interval:
    """The minute of capture: not when it was published, as its ground says, but the first time that anybody here saw it."""
    return Interval(captured_at, captured_at + SEEN_WITHIN, "UTC", Ground.FIRST_SEEN)


def _fault(reach: Reach | None, captured_at: datetime) -> str | None:
    if reach is None:
        return "is no date that can be read"
    if reach.earliest > captured_at + AHEAD:
        return "lies in the future"
    if reach.earliest < FIRST_PRINT:
        return "lies before 1900"
    return None


def _short(value: str) -> str:
    return value if len(value) <= 60 else value[:59] + "…"
