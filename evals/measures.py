"""What is measured: one row a data set, with the figures of the scorer that have a floor."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A data set under the shared folder, the scorer's task for it, and the figures that are held (`a.b` looks inside)."""

    name: str
    task: str
    data: str
    figures: tuple[str, ...]


STATEMENTS = ("source_exact.f1", "cue_exact.f1", "content_exact.f1", "content_overlap.f1", "attribution.f1")
ACTORS = ("all given", "all found", "single given", "en given", "ja given", "zh given", "sample given", "sample found")
PARTIES = ("en real", "en written", "ja real", "ja written", "zh real", "zh written")
SEED = ("statements_found", "source_right", "times_right", "slots_right")

MEASURES = (
    Measure("seed", "seed", "acceptance/seed", SEED),
    Measure("polnear-dev", "statements", "data/statements/polnear-dev.jsonl", STATEMENTS),
    Measure("ntrex-ja-dev", "statements", "data/statements/ntrex-ja-dev.jsonl", STATEMENTS),
    Measure("ntrex-zh-dev", "statements", "data/statements/ntrex-zh-dev.jsonl", STATEMENTS),
    Measure("cec-dev", "statements", "data/statements/cec-dev.jsonl", ("source_overlap.r", "cue_overlap.r")),
    Measure("tbaq", "times", "data/times/tbaq.jsonl", ("value.f1",)),
    Measure("recognizers-en", "times", "data/times/recognizers-en.jsonl", ("value.f1",)),
    Measure("recognizers-ja", "times", "data/times/recognizers-ja.jsonl", ("value.f1",)),
    Measure("recognizers-zh", "times", "data/times/recognizers-zh.jsonl", ("value.f1",)),
    Measure("actors", "actors", "data", ACTORS),
    Measure("parties", "parties", "data", PARTIES),
    Measure("pages", "pages", "data/pages/article-extraction.jsonl", ("shingle_f1",)),
)
