"""Measure against the development data: `python -m evals [NAME …] [--keep]`.

Prints each figure beside its floor, and the gold items gained and lost since the hits were last kept. `--keep` writes the new
hits down and raises floors; it never lowers one. Exit 1 when a figure is below its floor.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from evals.actors.measure import actors_report
from evals.hits import Json, compare, hits_of, keep, load, words_of
from evals.measures import MEASURES, Measure
from evals.parties import parties_report

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
SHARED = Path(os.environ.get("REJOINDER_SHARED", HERE.parent.parent / "shared"))
COMMAND = f"{sys.executable} -m rejoinder"
SHOWN = 40  # items gained or lost that are printed a data set


def main() -> int:
    """Run the measures that were named, or all."""
    parser = argparse.ArgumentParser(prog="evals", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="which data sets; all when none is named")
    parser.add_argument("--keep", action="store_true", help="keep the new hits and raise the floors")
    wanted = parser.parse_args()
    if not SHARED.is_dir():
        print(f"evals: no development data at {SHARED}; set REJOINDER_SHARED to their folder", file=sys.stderr)
        return 3
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    reached = {}
    for measure in MEASURES:
        if not wanted.names or measure.name in wanted.names:
            reached.update(_run(measure, floors, keep_hits=wanted.keep))
    below = [name for name, value in reached.items() if value < floors.get(name, value)]
    if wanted.keep:
        raised = {**floors, **{name: max(value, floors.get(name, value)) for name, value in reached.items()}}
        FLOORS.write_text(json.dumps(raised, indent=2) + "\n", encoding="utf-8")
    print(f"\n{len(reached)} figures, {len(below)} below their floor" + "".join(f"\n  {name}" for name in below))
    return 1 if below else 0


def _run(measure: Measure, floors: dict[str, float], *, keep_hits: bool) -> dict[str, float]:
    data = SHARED / measure.data
    report = _score(measure, data)
    reached = {f"{measure.name} {figure}": _figure(report, figure) for figure in measure.figures}
    for name, value in reached.items():
        print(_line(name, value, floors.get(name)))
    if measure.task in {"statements", "times"}:
        _tell_hits(measure, data, keep_hits=keep_hits)
    return reached


def _line(name: str, value: float, floor: float | None) -> str:
    beside = "" if floor is None else f"floor {floor}" + ("  BELOW" if value < floor else "")
    return f"{name:<36} {value:>8} {beside}"


def _score(measure: Measure, data: Path) -> Json:
    if measure.task == "actors":
        return dict(actors_report(SHARED))
    if measure.task == "parties":
        return dict(parties_report())
    predictions = ["--predictions", str(_predict(data))] if measure.task in {"statements", "times"} else []
    command = [sys.executable, str(SHARED / "eval" / "score.py"), measure.task, str(data), *predictions]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "REJOINDER": COMMAND}).stdout  # noqa: S603  our own scorer
    report: Json = json.loads(shown.strip().splitlines()[-1])
    return report


def _predict(data: Path) -> Path:
    folder = HERE.parent / "out" / "evals"
    folder.mkdir(parents=True, exist_ok=True)
    rows = [{k: v for k, v in row.items() if k != "gold"} for row in _rows(data)]
    given, path = folder / f"{data.stem}.input.jsonl", folder / f"{data.stem}.readings.jsonl"
    given.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    with path.open("w", encoding="utf-8") as out:
        subprocess.run([sys.executable, "-m", "rejoinder", "read", "--jsonl", str(given)], stdout=out, check=False)  # noqa: S603  our own program
    return path


def _tell_hits(measure: Measure, data: Path, *, keep_hits: bool) -> None:
    readings = {r["document"]["id"]: r for r in _rows(HERE.parent / "out" / "evals" / f"{data.stem}.readings.jsonl")}
    rows = {row["id"]: row for row in _rows(data)}
    path = HERE / "hits" / f"{measure.name}.json"
    now = hits_of(list(rows.values()), readings)
    gained, lost = compare(load(path), now)
    print(f"  {len(gained)} gold items gained, {len(lost)} lost since they were last kept")
    for sign, items in (("+", gained if load(path) else []), ("-", lost)):
        for doc, key in items[:SHOWN]:
            print(f"    {sign} {doc} {key}: {words_of(rows[doc], key)[:90]}")
    if keep_hits:
        keep(path, now)


def _rows(path: Path) -> list[Json]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _figure(report: Json, name: str) -> float:
    value: object = report
    for part in name.split("."):
        value = value[part] if isinstance(value, dict) else None
    return float(value) if isinstance(value, int | float) else 0.0


if __name__ == "__main__":
    sys.exit(main())
