"""What counts and absences rest on."""

from collections import Counter
from collections.abc import Sequence

from rejoinder.model.material import ReadVersion
from rejoinder.model.traced import Coverage


def coverage_of(material: Sequence[ReadVersion], recall: Sequence[tuple[str, float]], *, skipped: int = 0) -> Coverage:
    """How much was read, of whom, in which languages, between which moments. `recall` gives the reader's recall by language."""
    documents = {read.version.document: read.version for read in material}
    languages = Counter(version.language.base for version in documents.values())
    moments = [version.published for version in documents.values() if version.published]
    return Coverage(
        documents=len(documents),
        publishers=tuple(sorted({v.publisher for v in documents.values() if v.publisher})),
        languages=tuple(sorted(languages.items())),
        earliest=min(m.earliest for m in moments).isoformat() if moments else None,
        latest=max(m.latest for m in moments).isoformat() if moments else None,
        recall=tuple(recall),
        skipped=skipped,
    )
