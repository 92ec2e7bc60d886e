"""The main job from Python: the sample case, what is unanswered in it, an approved line, and the brief that offers it."""

import tempfile
from datetime import timedelta
from pathlib import Path

from rejoinder.api.sample import AS_OF, open_sample
from rejoinder.model import JudgementKind


def main() -> None:
    """Make the case, read and link it, and say what its desk would want to know."""
    with tempfile.TemporaryDirectory() as folder, open_sample(Path(folder) / "shoal") as case:
        outcome = case.update()
        print(f"{outcome.read} documents, {outcome.statements} statements, {outcome.linked} claims")
        for found, trace in case.unanswered(about="Marenia", language="zh"):
            print(f"unanswered in Chinese: {found.statement.source_actor} in {found.version.publisher}, {trace.claim}")
        claim = case.brief(as_of=AS_OF).brief.items[0].claim
        line = "No vessel of ours has drilled at the shoal."
        case.judge(claim, JudgementKind.LINE, value=line, why="agreed with the Ministry of Science", judge="A. Person")
        written = case.brief(since=AS_OF - timedelta(days=1), as_of=AS_OF)
        for sentence in written.brief.items[0].sentences:
            print(f"  {sentence.kind.value:<10} {sentence.text}")


if __name__ == "__main__":
    main()
