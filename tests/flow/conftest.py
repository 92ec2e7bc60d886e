"""A case with an invented dispute in it."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rejoinder import flow
from rejoinder.engine import InProcess
from rejoinder.flow import Place
from rejoinder.model import Actor, Case, MentionKind
from rejoinder.model.linked import Claim
from rejoinder.store import Ledger
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


DISPUTE = """\
{"id": "chart", "publisher": "Veskar Times", "published": "2025-06-10T09:00:00+09:00", "language": "en", "text": "A survey ship \
of Aldovia began to drill at the shoal last week, the Veskar Defence Ministry said on Tuesday."}
{"id": "chart-copy", "publisher": "Veskar Mirror", "published": "2025-06-10T12:00:00+09:00", "language": "en", "text": "A survey \
ship of Aldovia began to drill at the shoal last week, the Veskar Defence Ministry said on Tuesday."}
{"id": "denial", "publisher": "Aldovia Herald", "published": "2025-06-11T09:00:00+09:00", "language": "en", "text": "Aldovia \
denied that its survey ship began to drill at the shoal. \\"The claim of Veskar is false,\\" Foreign Minister Ada Lind said."}
{"id": "fees", "publisher": "Veskar Times", "published": "2025-06-12T09:00:00+09:00", "language": "en", "text": "Aldovia has \
doubled the harbour fees for fishing boats, the Veskar Fisheries Ministry said on Thursday."}
"""
RECORD = """\
HARBOUR OFFICE
Certificate of inspection

No drill was found on board the survey ship of Aldovia that lay at the shoal.
Cargo: nine scientists.
Provisions: bread and water for ten days.
Signed by the master of the port in the presence of two witnesses.
"""
PARTIES = (Actor("Aldovia", MentionKind.STATE), Actor("Veskar", MentionKind.STATE))
SINCE = datetime(2025, 6, 11, 15, tzinfo=UTC)


@pytest.fixture(scope="session")
def linked_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of a claim, its copy, its denial, a later claim and a primary document, brought up to date; made once."""
    folder = tmp_path_factory.mktemp("linked") / "case"
    (folder / "record").mkdir(parents=True)
    (folder / "record" / "certificate.txt").write_text(RECORD, encoding="utf-8")
    (folder.parent / "documents.jsonl").write_text(DISPUTE, encoding="utf-8")
    with open_ledger(folder / "ledger.sqlite") as ledger:
        made = place_in(folder, ledger)
        flow.add(made, [str(folder.parent / "documents.jsonl")])
        flow.update(made, InProcess())
    return folder


@pytest.fixture
def linked(linked_folder: Path, tmp_path: Path) -> Iterator[Place]:
    """A copy of that case."""
    folder = Path(shutil.copytree(linked_folder, tmp_path / "linked"))
    with open_ledger(folder / "ledger.sqlite") as ledger:
        yield place_in(folder, ledger)


def place_in(folder: Path, ledger: Ledger) -> Place:
    """The folder as a case of two parties, at noon."""
    case = Case(folder, "shoal", zone="Asia/Tokyo", parties=("Aldovia", "Veskar"), desk="Aldovia", actors=PARTIES)
    return Place(case, ledger, FileArchive(folder / "archive"), lambda: NOW, "1")


@pytest.fixture
def drilling(linked: Place) -> Claim:
    """The claim that was copied and denied."""
    return next(claim for claim in linked.ledger.linked().claims if len(claim.members) > 1)
