"""The one way in which the gate says no."""

from rejoinder.errors import BriefRefused


def require(holds: bool, wrong: str, right: str) -> None:  # noqa: FBT001 - a law reads best as: require(that, or else)
    """Raise BriefRefused unless it holds."""
    if not holds:
        raise BriefRefused(wrong, right)
