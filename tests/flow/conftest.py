"""A case with an invented dispute in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rejoinder.flow import Place
from rejoinder.model import Case
from rejoinder.store.archive import FileArchive
from rejoinder.store.sqlite import open_ledger

NOW = datetime(2025, 6, 12, 3, 0, tzinfo=UTC)
ROWS = """\
{"id": "a", "publisher": "Daily Herald", "published": "2025-06-11", "language": "en", "text": "Foreign Minister Ada Lind of \
Aldovia said on Tuesday that the shoal belongs to Aldovia. \\"We will not leave,\\" she told reporters."}
{"id": "b", "publisher": "Veskar Times", "published": "2025-06-12", "language": "ja", "text": "ベスカル外務省の報道官は11日、\
「礁は古くからベスカルの領土だ」と述べた。"}
{"id": "c", "publisher": "Aldovia Evening", "published": "2025-06-12", "language": "zh", "text": "韦斯卡尔外交部发言人表示，\
阿尔多维亚的说法毫无根据。"}
"""


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Three documents in three languages, one a line."""
    path = tmp_path / "documents.jsonl"
    path.write_text(ROWS, encoding="utf-8")
    return path


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A case with nothing in it yet."""
    folder = tmp_path / "case"
    folder.mkdir()
    with open_ledger(folder / "ledger.sqlite") as ledger:
        case = Case(folder, "shoal", zone="Asia/Tokyo")
        yield Place(case, ledger, FileArchive(folder / "archive"), lambda: NOW, "1")
