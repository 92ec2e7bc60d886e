"""What all tests share: where the development data are, and who the invented people are."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# A deadline, and how long it takes to make examples, measure what else the machine does; and what passed here passes there,
# because both try the same examples. `make explore` looks for new ones.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("explore", settings.get_profile("ours"), derandomize=False, max_examples=1000)
settings.load_profile("ours")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the development data; tests that need it are skipped where it is absent."""
    folder = Path(os.environ.get("REJOINDER_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip("the development data are not here: set REJOINDER_SHARED to their folder")
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT
