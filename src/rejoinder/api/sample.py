"""The bundled case: three invented states and a shoal."""

import shutil
from contextlib import suppress
from datetime import datetime
from importlib import resources
from pathlib import Path

from rejoinder.api.case import RECORD, Case, open  # noqa: A004  as gzip's is called
from rejoinder.errors import PartMissing, PlaceNotWritable
from rejoinder.settings import CASE_FILE

AS_OF = datetime.fromisoformat(
    "2025-06-15T18:00:00+09:00"
)  # the evening that the sample ends on, so that it reads the same every day
DOCUMENTS = "documents.jsonl"
MARKER = ".rejoinder-sample"  # stands in a folder that may be made anew


def sample() -> Path:
    """The folder of the sample: in the installed package, else in the repository of this code. Raises PartMissing."""
    inside = Path(str(resources.files("rejoinder").joinpath("sample")))
    beside = Path(__file__).resolve().parents[3] / "examples" / "shoal"
    for folder in (inside, beside):
        if (folder / DOCUMENTS).is_file():
            return folder
    raise PartMissing("the sample case is not installed", "install Rejoinder from its wheel, or run it from its repository")


def open_sample(folder: Path) -> Case:
    """The sample as a case in a folder, made anew where it stands there already, with its documents added.

    Raises PlaceNotWritable, also where the folder holds anything that is not the sample's.
    """
    source = sample()
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise PlaceNotWritable(f"{folder} holds something else than the sample case", "name another folder with --out")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARKER).touch()
        with suppress(FileNotFoundError):
            shutil.rmtree(folder / RECORD)
        for path in folder.glob("ledger.sqlite*"):
            path.unlink()
        shutil.copytree(source / RECORD, folder / RECORD, dirs_exist_ok=True)
        shutil.copyfile(source / CASE_FILE, folder / CASE_FILE)
    except OSError as error:
        raise PlaceNotWritable(f"{folder} cannot be written to ({error.strerror})", "name another folder with --out") from error
    case = open(folder)
    case.add(source / DOCUMENTS)
    return case
