"""A brief into files."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rejoinder.brief.render import to_html, to_markdown
from rejoinder.errors import InputInvalid, PlaceNotWritable
from rejoinder.flow.briefing import Written
from rejoinder.store.files import write_whole

FORMATS: Mapping[str, Callable[..., str]] = {".html": to_html, ".md": to_markdown}


def render_brief(written: Written, suffix: str) -> str:
    """The brief as `.html`, one page that asks nobody for anything, or as `.md`. Raises InputInvalid for another format."""
    if suffix not in FORMATS:
        raise InputInvalid(
            f"a brief is not written as {suffix or 'a file without a suffix'}", f"name one of {', '.join(FORMATS)}"
        )
    material = written.material
    return FORMATS[suffix](
        written.brief,
        {read.version.id: read.version for read in (*material.press, *material.record)},
        {capture.id: capture for capture in written.captures},
        sources={source.name: source for source in material.case.sources},
        judgements={judgement.id: judgement for judgement in material.judgements},
    )


def hand_over(written: Written, paths: Sequence[Path]) -> None:
    """Write the brief to files, by their suffixes; each is there wholly or not at all. Raises InputInvalid, PlaceNotWritable."""
    for path, text in [(path, render_brief(written, path.suffix.lower())) for path in paths]:
        try:
            write_whole(path, text.encode("utf-8", "replace"), durable=False)
        except OSError as error:
            raise PlaceNotWritable(f"{path} cannot be written ({error.strerror})", "name a file that you may write") from error
