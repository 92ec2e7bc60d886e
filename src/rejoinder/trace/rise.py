"""How a narrative rose and fell: who told it on which day, beside how much of that day was read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from rejoinder.model import Interval
from rejoinder.model.material import ReadVersion, order_of
from rejoinder.model.told import Narrative
from rejoinder.model.traced import Carrier, ClaimTrace, Coverage, Day, NarrativeTrace

MOST_DAYS = 3660  # ten years; what is longer is a history, and its last ten years are told
A_DAY = timedelta(days=1)


def rise_of(
    narrative: Narrative, traces: Mapping[str, ClaimTrace], material: Sequence[ReadVersion], coverage: Coverage, *, zone: str
) -> NarrativeTrace:
    """The days of a narrative in a time zone; a document tells it once, on its first day, however many of its claims it carries.

    `traces` are those of the claims, `coverage` is what was read in all.
    """
    carriers: dict[str, Carrier] = {}
    for member in narrative.members:
        for carrier in traces[member.claim].carriers if member.claim in traces else ():
            carriers.setdefault(carrier.document, carrier)
    told: defaultdict[date, list[Carrier]] = defaultdict(list)
    undated = 0
    for carrier in carriers.values():
        if (day := day_of(carrier.published, zone)) is None:
            undated += 1
        else:
            told[day].append(carrier)
    read = _read_by_day(material, zone)
    days = tuple(_day(day, told.get(day, []), read[day]) for day in _span(told, read))
    peak = max(days, key=lambda one: one.documents, default=None)
    return NarrativeTrace(narrative.id, days, peak.day if peak and told else None, undated, coverage)


def day_of(published: Interval | None, zone: str) -> date | None:
    """The day in a zone on which something came out; None where it is not known to the day."""
    if published is None or published.latest - published.earliest > A_DAY:
        return None
    return published.earliest.astimezone(ZoneInfo(zone)).date()


def _read_by_day(material: Iterable[ReadVersion], zone: str) -> Counter[date]:
    firsts: dict[str, ReadVersion] = {}
    for read in sorted(material, key=order_of):
        firsts.setdefault(read.version.document, read)
    return Counter(day for read in firsts.values() if (day := day_of(read.version.published, zone)))


def _span(told: Iterable[date], read: Iterable[date]) -> Iterable[date]:
    """Every day from the first that told it to the last that was read."""
    days = sorted(told)
    if not days:
        return ()
    last = max(days[-1], *read, days[-1])
    first = max(days[0], last - timedelta(days=MOST_DAYS - 1))
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _day(day: date, carriers: Sequence[Carrier], read: int) -> Day:
    outlets = {carrier.publisher for carrier in carriers if carrier.publisher}
    return Day(day, len(carriers), sum(carrier.copy_of is not None for carrier in carriers), len(outlets), read)
