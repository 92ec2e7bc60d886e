"""How many sources of statements are given the right actor, in percent.

`given` resolves the source as the gold has it: the resolution alone. `found` takes the statement that was found there, or else
the mention: what a user sees; where there is neither, nobody. `single` leaves out the sources that name several speakers.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from evals.actors.gold import SAMPLE, Marked, Source, real_documents, sample_documents
from rejoinder import flow
from rejoinder.engine import InProcess
from rejoinder.model import Case, Reading, Span, Version
from rejoinder.read.actors import resolve
from rejoinder.settings import load_case

NOT_LETTERS = re.compile(r"[\W_]+")
Told = tuple[bool, str, str, str]


def actors_report(shared: Path, *, tell: bool = False) -> dict[str, float]:
    """Every figure by its name, such as `ja given`; with `tell`, what is wrong is printed."""
    real: list[Marked] = []
    for found in real_documents(shared):
        if isinstance(found, str):
            print(f"  left out: {found}")
        else:
            real.append(found)
    report = _figures(real, Case(Path(), "documents"), tell=tell)
    sample = _figures(sample_documents(), load_case(SAMPLE), tell=tell)
    return {**report, **{f"sample {name}": sample[f"all {name}"] for name in ("given", "found")}}


def _figures(documents: Iterable[Marked], case: Case, *, tell: bool) -> dict[str, float]:
    counted: defaultdict[str, list[bool]] = defaultdict(list)
    marked = list(documents)
    arrivals = flow.handed_rows((one.row for one in marked), clock=lambda: datetime.now(UTC))
    for one, read in zip(marked, flow.pipe(arrivals, InProcess(), flow.Plan(case)), strict=True):
        if isinstance(read, flow.Left):
            print(f"  left out: {one.row['id']}: {read.skipped.detail}")
            continue
        for source in one.sources:
            for way, name in _answers(source, read.cleaned.version, read.reading):
                right = _folded(name) in {_folded(wanted) for wanted in source.right}
                for group in ("all", str(one.row["language"]), *(() if source.joint else ("single",))):
                    counted[f"{group} {way}"].append(right)
                if tell and not right:
                    _tell(one, source, way, name)
    return {name: round(100 * sum(hits) / len(hits), 1) for name, hits in sorted(counted.items())}


def _answers(source: Source, version: Version, reading: Reading) -> list[tuple[str, str | None]]:
    span = Span(source.start, source.end)
    given = resolve(version.text, span, reading.mentions, version.language)
    return [("given", given), ("found", _found(span, reading))]


def _found(span: Span, reading: Reading) -> str | None:
    """The actor of the statement whose source lies there, else of the mention."""
    sources = [(s.source_actor, part) for s in reading.statements for part in s.source or () if part.overlaps(span)]
    if sources:
        return max(sources, key=lambda one: _shared(one[1], span))[0]
    mentions = [mention for mention in reading.mentions if mention.span.overlaps(span)]
    return max(mentions, key=lambda one: _shared(one.span, span)).actor if mentions else None


def _shared(left: Span, right: Span) -> int:
    return min(left.end, right.end) - max(left.start, right.start)


def _folded(name: str | None) -> str:
    """Case, marks and accents aside: tables and texts write one name differently."""
    plain = unicodedata.normalize("NFKD", name or "").replace("'", "")
    return NOT_LETTERS.sub("", "".join(c for c in plain if not unicodedata.combining(c))).casefold()


def _tell(one: Marked, source: Source, way: str, name: str | None) -> None:
    words = " ".join(one.row["text"][source.start : source.end].split())
    print(f"    {way} {one.row['id'][:48]} {source.start}: {words[:60]} is {name}, not {source.right}")


if __name__ == "__main__":
    import json
    import sys

    print(json.dumps(actors_report(Path(sys.argv[1]), tell=True), indent=1))
