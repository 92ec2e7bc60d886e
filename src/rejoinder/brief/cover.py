"""What was read, as the ground of an absence."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from rejoinder.brief.material import BriefMaterial
from rejoinder.brief.phrases import language_name, listed, moment
from rejoinder.model.traced import Coverage


def cover(material: BriefMaterial, languages: Iterable[str] | None = None) -> Coverage:
    """How much of the press was read, in these base languages or in all; an edited document counts once."""
    wanted = None if languages is None else frozenset(languages)
    latest = {read.version.document: read.version for read in sorted(material.press, key=lambda r: r.place)}
    versions = [v for v in latest.values() if wanted is None or v.language.base in wanted]
    counted = Counter(v.language.base for v in versions)
    moments = [v.published for v in versions if v.published]
    return Coverage(
        documents=len(versions),
        publishers=tuple(sorted({v.publisher for v in versions if v.publisher})),
        languages=tuple(sorted(counted.items())),
        earliest=min(m.earliest for m in moments).isoformat() if moments else None,
        latest=max(m.latest for m in moments).isoformat() if moments else None,
        recall=tuple((language, share) for language, share in material.recall if language in counted),
        unread=material.unread,
        skipped=material.skipped,
    )


def covered(coverage: Coverage, zone: str) -> str:
    """A coverage in words: how many documents of how many outlets, between which moments, and how much the reader finds."""
    parts = [_count(coverage.documents, "document")]
    if coverage.publishers:
        parts.append(f"of {_count(len(coverage.publishers), 'outlet')}")
    if coverage.earliest and coverage.latest:
        first, last = (moment(_parsed(at), zone) for at in (coverage.earliest, coverage.latest))
        parts.append(f"between {first} and {last}")
    finds = listed([f"{share:.0%} of statements in {language_name(code)}" for code, share in coverage.recall])
    left = coverage.unread + coverage.skipped
    missing = f"; {_count(left, 'more document')} could not be read" if left else ""
    return f"{' '.join(parts)}; the reader finds about {finds}{missing}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _parsed(at: str) -> datetime:
    return datetime.fromisoformat(at)
