"""The main job on the sample case, with the commands that a person would type. `make demo` runs it."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLE = HERE / "shoal"
OUT = Path(os.environ.get("REJOINDER_DEMO", HERE.parent / "out")) / "shoal"
PROGRAM = Path(sysconfig.get_path("scripts")) / "rejoinder"


def run(*arguments: str) -> str:
    """Show a command as a person would type it, run it, and show what it prints."""
    print(f"\n$ rejoinder {' '.join(arguments)}", flush=True)
    done = subprocess.run([str(PROGRAM), *arguments], stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    print(done.stdout, end="", flush=True)
    if done.returncode:
        sys.exit(f"the demo stopped: rejoinder {arguments[0]} exited with {done.returncode}")
    return done.stdout


def main() -> None:
    """Make the case, add the sample, read it, and show the record."""
    case = os.path.relpath(OUT)
    if OUT.exists():
        shutil.rmtree(OUT)
    run("new", case)
    shutil.copy(SAMPLE / "case.toml", OUT / "case.toml")
    print(f"(its case.toml is now that of {os.path.relpath(SAMPLE)})")
    run("add", case, os.path.relpath(SAMPLE))
    run("update", case)
    run("claims", case)
    first = run("claims", case, "--by", "Marenia", "--limit", "1", "--json")
    print("\nEvery line leads back to the document: take an id from the table and ask where it is from.")
    run("show", case, first.split('"id": "st-', 1)[1].join(["st-", ""]).split('"', 1)[0])


if __name__ == "__main__":
    main()
