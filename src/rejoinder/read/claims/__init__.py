"""Which sentences assert something that a document could confirm or refute."""

from rejoinder.read.claims.find import find_claims
from rejoinder.read.claims.weights import digest as weights_digest

__all__ = ["find_claims", "weights_digest"]
