"""How long an answer took, as far as the times allow to say."""

from datetime import timedelta

from rejoinder.model import Interval
from rejoinder.model.traced import Lag

NOTHING = timedelta(0)
A_DAY = timedelta(days=1)


def lag_between(earlier: Interval | None, later: Interval | None) -> Lag | None:
    """The time from one moment to another that are only known as intervals.

    None when a time is missing, when the later one surely came first, or when the bounds lie so far apart (more than a day, and
    more than half of the longer one) that they say nothing.
    """
    if earlier is None or later is None or later.latest <= earlier.earliest:
        return None
    least = max(later.earliest - earlier.latest, NOTHING)
    most = later.latest - earlier.earliest
    width = most - least
    return None if width > A_DAY and width > most / 2 else Lag(least, most)
