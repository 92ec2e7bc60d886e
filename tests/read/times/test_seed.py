"""The article that the project began with, read in place."""

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from rejoinder.model import Ground, Interval, Language
from rejoinder.read.times import find_times

MOST_EXTRA = 1


@pytest.mark.data
def test_every_time_of_the_first_article_is_found_with_its_value(shared: Path) -> None:
    folder = shared / "acceptance" / "seed"
    if not folder.is_dir():
        pytest.skip("the first article is not among the development data")
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    text = (folder / gold["document"]["file"]).read_text(encoding="utf-8")
    start = datetime.fromisoformat(gold["document"]["published"]).replace(tzinfo=timezone(timedelta(hours=9)))
    published = Interval(start, start + timedelta(days=1), "Asia/Tokyo", Ground.GIVEN)
    found = {(one.span.start, one.span.end, one.time.value) for one in find_times(text, Language.EN, published)}
    wanted = {(*one["span"], one["value"]) for one in gold["times"]}
    assert wanted <= found
    assert len(found - wanted) <= MOST_EXTRA
