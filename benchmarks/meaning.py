"""What meaning adds to reading: actors, times, events and claims beside the reader's own time, on the same texts in one run.

`python benchmarks/meaning.py [--limit N] [--rules]` reads the development data (REJOINDER_SHARED, or ../shared beside the
repository), each text once, and prints how much processor time each part took as a share of what finding the statements took.
All four together may add a quarter.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ParamSpec, TypeVar

from read import ENGLISH, rows, stories
from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.model import Language, Version
from rejoinder.read import reader as room
from rejoinder.read.contract import Finder
from rejoinder.read.finders import rule_finders
from rejoinder.read.reader import Reader

MAY_ADD = 0.25
WARM = 20  # other texts that are read before, by rules: patterns are compiled when they are first needed
MODEL, ACTORS, TIMES, EVENTS, CLAIMS = "statements", "actors", "times", "events", "claims"
Given = ParamSpec("Given")
Result = TypeVar("Result")


class Stopwatch:
    """Seconds of processor time by part."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def over(self, part: str, work: Callable[Given, Result]) -> Callable[Given, Result]:
        """The same work, its time noted."""

        def timed(*args: Given.args, **kwargs: Given.kwargs) -> Result:
            start = time.process_time()
            try:
                return work(*args, **kwargs)
            finally:
                self.seconds[part] += time.process_time() - start

        return timed

    def clear(self) -> None:
        """Begin anew."""
        self.seconds.clear()


class Timed:
    """A finder whose time is noted."""

    def __init__(self, finder: Finder, watch: Stopwatch) -> None:
        self.name = finder.name
        self.version = finder.version
        self.find = watch.over(MODEL, finder.find)


def watched(reader: Reader, watch: Stopwatch) -> Reader:
    """The reader with the time of each part noted; the parts that it calls by name are put for those of its module."""
    for part, name in ((EVENTS, "find_events"), (CLAIMS, "find_claims")):
        setattr(room, name, watch.over(part, getattr(room, name)))
    finders: Mapping[str, Finder] = {base: Timed(finder, watch) for base, finder in reader.finders.items()}
    mentions, resolve = watch.over(ACTORS, reader.find_mentions), watch.over(ACTORS, reader.resolve)
    return replace(
        reader, finders=finders, find_times=watch.over(TIMES, reader.find_times), find_mentions=mentions, resolve=resolve
    )


def main() -> None:
    """Print one line a language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=12, help="texts a language, at most 13 in Japanese and Chinese")
    parser.add_argument("--rules", action="store_true", help="find statements by rules alone")
    args = parser.parse_args()
    watch = Stopwatch()
    finders = rule_finders() if args.rules else None
    encoder = UniversalSentenceEncoder()
    reader = watched(Reader.standard(finders=finders, encoder=encoder), watch)
    quick = Reader.standard(finders=rule_finders(), encoder=encoder)
    print("seconds a million characters, and as a share of those for statements")
    for language, texts in (
        (Language.EN, [row["text"] for row in rows(ENGLISH)]),
        (Language.JA, stories("ja")),
        (Language.ZH_HANS, stories("zh")),
    ):
        chosen = texts[: args.limit]
        for text in texts[args.limit :][:WARM]:
            quick.read(Version("ve-0", "do-0", None, text, language))
        reader.read(Version("ve-0", "do-0", None, texts[-1], language))
        watch.clear()
        for text in chosen:
            reader.read(Version("ve-0", "do-0", None, text, language))
        print(f"{language.base}  {told(watch.seconds, sum(map(len, chosen)))}")


def told(seconds: Mapping[str, float], characters: int) -> str:
    """Each part in words."""
    model = max(seconds[MODEL], 1e-9)
    parts = [
        f"{part} {1e6 * seconds[part] / characters:,.1f} ({seconds[part] / model:.1%})"
        for part in (ACTORS, TIMES, EVENTS, CLAIMS)
    ]
    added = sum(seconds[part] for part in (ACTORS, TIMES, EVENTS, CLAIMS)) / model
    return f"{MODEL} {1e6 * model / characters:,.1f}; {', '.join(parts)}; together {added:.1%} of at most {MAY_ADD:.0%}"


if __name__ == "__main__":
    main()
