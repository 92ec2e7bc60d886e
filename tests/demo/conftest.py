"""The sample case, made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.api.sample import AS_OF, open_sample
from rejoinder.cli.moments import parse_moment
from tests.demo.held import Held, hold, load


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Held]:
    """What the program makes of the sample, beside what the gold has."""
    gold, urls = load(root / "examples" / "shoal")
    with open_sample(tmp_path_factory.mktemp("sample") / "shoal") as case:
        case.update()
        written = case.brief(since=parse_moment("yesterday", AS_OF, case.settings.zone)[0], as_of=AS_OF)
        yield hold(case, gold, urls, written)
