from datetime import UTC, datetime, timedelta

import pytest

from rejoinder.model import Ground, Interval

NOON = datetime(2025, 6, 11, 12, tzinfo=UTC)


def test_an_interval_keeps_its_ends_zone_and_ground() -> None:
    interval = Interval(NOON, NOON + timedelta(days=1), "Asia/Tokyo", Ground.PAGE)
    assert (interval.zone, interval.ground) == ("Asia/Tokyo", Ground.PAGE)


def test_an_interval_needs_zones() -> None:
    naive = datetime(2025, 6, 11)  # noqa: DTZ001  a time without a zone is what must be refused
    with pytest.raises(ValueError, match="aware"):
        Interval(naive, NOON, "UTC", Ground.GIVEN)


def test_an_interval_needs_extent() -> None:
    with pytest.raises(ValueError, match="earliest < latest"):
        Interval(NOON, NOON, "UTC", Ground.GIVEN)
