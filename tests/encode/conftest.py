"""The reader's weights, where this checkout has them."""

import pytest

from rejoinder.encode.pinned import Weights, find_weights


@pytest.fixture(scope="session")
def weights() -> Weights:
    """The weights that the package was made with."""
    found = find_weights()
    if found is None:
        pytest.skip("the reader's weights are not in this checkout")
    return found
