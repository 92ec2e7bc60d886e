"""The program, called as from a shell but in this process."""

import io
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import rejoinder
from rejoinder.cli import run

ROWS = (
    {
        "id": "herald-1",
        "title": "Aldovia to stay",
        "publisher": "Daily Herald",
        "published": "2025-06-11T18:40:00+09:00",
        "language": "en",
        "text": "Foreign Minister Ada Lind of Aldovia said on Tuesday that the shoal belongs to Aldovia. "
        "“We will not leave,” she told reporters.",
    },
    {
        "id": "times-1",
        "title": "礁は領土",
        "publisher": "Veskar Times",
        "published": "2025-06-12",
        "language": "ja",
        "text": "ベスカル外務省の報道官は11日、「礁は古くからベスカルの領土だ」と述べた。",
    },
    {
        "id": "evening-1",
        "title": "毫无根据",
        "publisher": "Aldovia Evening",
        "published": "2025-06-12",
        "language": "zh",
        "text": "韦斯卡尔外交部发言人表示，阿尔多维亚的说法毫无根据。",
    },
)


@dataclass(frozen=True)
class Done:
    """What a command did: its exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, object]]:
        """The JSON lines it printed."""
        return [json.loads(line) for line in self.out.splitlines()]


Call = Callable[..., Done]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the program; `given` is what stands on its standard input, `columns` the width of the terminal."""

    def call_it(*arguments: object, given: bytes = b"", columns: int = 80) -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        monkeypatch.setenv("COLUMNS", str(columns))
        status = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Done(status, printed.out, printed.err)

    return call_it


def write_rows(path: Path) -> None:
    """The rows as JSON lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS), encoding="utf-8")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Three documents in three languages, one a line."""
    write_rows(tmp_path / "documents.jsonl")
    return tmp_path / "documents.jsonl"


@pytest.fixture(scope="session")
def made_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case in which those documents have been read; made once."""
    folder = tmp_path_factory.mktemp("made")
    write_rows(folder / "documents.jsonl")
    with rejoinder.new(folder / "shoal", parties=["Aldovia", "Veskar"], zone="Asia/Tokyo") as made:
        made.add(folder / "documents.jsonl")
        made.update()
    return folder / "shoal"


@pytest.fixture
def case(made_case: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(made_case, tmp_path / "shoal"))
