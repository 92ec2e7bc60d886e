"""What the record says about a claim: suggestions, which never decide."""

from rejoinder.assess.evidence import find_evidence

__all__ = ["find_evidence"]
