"""How much of what is said the readers find: `python -m evals.recall [--keep] [--limit N]`.

A marked statement is found when at least half of its content stands in contents of what was read. Each file of marked texts is
measured by itself, and the lowest share counts: the Japanese and Chinese rules were made on one of two files, and the network was
trained on the other. `--keep` writes the table that briefs state the reader's recall from.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from evals.__main__ import HERE
from evals.reliability import LANGUAGES, Json, development, marked
from rejoinder.encode.pinned import find_weights
from rejoinder.model import Language
from rejoinder.read.contract import Finder
from rejoinder.read.finders import best_finders, rule_finders

TABLE = HERE.parent / "src" / "rejoinder" / "read" / "recall.tsv"
HALF = 0.5
HEAD = """# Share of the marked statements that a finder finds; `python -m evals.recall --keep` writes it and says what it is.
finder\tlanguage\tshare
"""


def texts(language: str) -> Iterator[list[Json]]:
    """The files of marked texts in a language."""
    yield list(development(language))
    if language != "en":
        yield list(marked(language))


def is_found(gold: Sequence[Sequence[int]], covered: Iterable[int]) -> bool:
    """Whether at least half of a marked content is covered."""
    wanted = {at for start, end in gold for at in range(start, end)}
    return len(wanted.intersection(covered)) >= HALF * len(wanted)


def recall(finder: Finder, language: Language, rows: Iterable[Json]) -> float:
    """The share of the statements marked in some texts that the finder finds."""
    found = []
    for row in rows:
        told = finder.find(row["text"], language)
        covered = {at for one in told for span in one.content for at in range(span.start, span.end)}
        found += [is_found(gold["content"], covered) for gold in row["gold"] if gold["content"]]
    return sum(found) / len(found)


def lowest(finder: Finder, language: str, limit: int | None) -> float:
    """The recall in the file of marked texts in which the finder finds the least."""
    shares = [recall(finder, LANGUAGES[language], islice(rows, limit)) for rows in texts(language)]
    print(f"{finder.name:<18} {' '.join(f'{share:.3f}' for share in shares)}", flush=True)
    return min(shares)


def table(sets: Iterable[Mapping[str, Finder]], limit: int | None) -> str:
    """The table, one row a finder."""
    rows = [(finder.name, base, lowest(finder, base, limit)) for finders in sets for base, finder in finders.items()]
    return HEAD + "".join(f"{name}\t{base}\t{share:.2f}\n" for name, base, share in rows)


def main() -> None:
    """Measure, print, and keep what is asked to be kept."""
    parser = argparse.ArgumentParser(prog="evals.recall", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="write the table")
    parser.add_argument("--limit", type=int, help="documents a file")
    args = parser.parse_args()
    weights = find_weights()
    if weights is None:
        sys.exit("evals: the reader's weights are not here; `make train` makes them")
    made = table((rule_finders(), best_finders(weights)), args.limit)
    if args.keep:
        TABLE.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
