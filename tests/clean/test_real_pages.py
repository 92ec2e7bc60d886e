"""Measured on pages that others saved, beside trafilatura alone in the same run."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import trafilatura

from rejoinder.clean import Extract, clean, extract
from rejoinder.model import NOTHING_GIVEN, Capture, Cleaned, Language

pytestmark = [pytest.mark.data, pytest.mark.slow]

Gold = dict[str, Any]
SEEN = datetime(2025, 3, 4, tzinfo=UTC)
LANGUAGES = {"People": Language.ZH_HANS, "TaipeiTimes": Language.EN}


def capture(path: Path, content: bytes) -> Capture:
    return Capture("ca-1", "", len(content), "text/html", str(path), SEEN, NOTHING_GIVEN)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(len(words) - 3, 1)))


def f1(gold: str, found: str) -> float:
    want, got = shingles(gold), shingles(found)
    both = sum((want & got).values())
    precision, recall = both / max(sum(got.values()), 1), both / max(sum(want.values()), 1)
    return 2 * precision * recall / (precision + recall) if both else 0.0


def test_the_main_text_is_found_no_worse_than_by_trafilatura_alone(shared: Path) -> None:
    pages = shared / "data" / "pages"
    ours, theirs = [], []
    for line in (pages / "article-extraction.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        content = gzip.decompress((pages / row["html"]).read_bytes())
        found = extract(capture(pages / row["html"], content), content)
        ours.append(f1(row["gold"], found.text if isinstance(found, Extract) else ""))
        theirs.append(f1(row["gold"], trafilatura.extract(content) or ""))
    mean, alone = sum(ours) / len(ours), sum(theirs) / len(theirs)
    print(f"shingle F1: {mean:.4f}, trafilatura alone {alone:.4f}")  # noqa: T201 (shown with -s)
    assert mean >= alone
    assert mean >= 0.96


def press(shared: Path) -> Iterator[tuple[str, Cleaned, Gold]]:
    for path in sorted((shared / "data" / "pages" / "press").glob("*.html.gz")):
        outlet = path.name.split("_")[0]
        gold = next(iter(json.loads(path.with_name(f"{outlet}.json").read_text(encoding="utf-8")).values()))
        content = gzip.decompress(path.read_bytes())
        found = clean(capture(path, content), content, zone="Asia/Shanghai" if outlet == "People" else "Asia/Tokyo")
        assert isinstance(found, Cleaned), outlet
        yield outlet, found, gold


def squeeze(text: str) -> str:
    return "".join(text.split())


def test_titles_dates_languages_and_paragraphs_of_the_press_are_found(shared: Path) -> None:
    found_paragraphs = paragraphs = 0
    for outlet, found, gold in press(shared):
        version = found.version
        assert squeeze(version.title or "") == squeeze(gold["title"]), outlet
        assert version.language is LANGUAGES.get(outlet, Language.JA)
        assert version.published is not None
        assert version.published.earliest.isoformat()[:19] == gold["publishing_date"][:19].replace(" ", "T"), outlet
        body = [words for section in gold["body"]["sections"] for words in section["paragraphs"] + section["headline"]]
        found_paragraphs += sum(squeeze(words) in squeeze(version.text) for words in body)
        paragraphs += len(body)
    print(f"paragraphs of the press: {found_paragraphs} of {paragraphs}")  # noqa: T201 (shown with -s)
    assert found_paragraphs >= 0.95 * paragraphs


def test_every_line_of_the_press_is_located_in_its_page(shared: Path) -> None:
    for outlet, found, _ in press(shared):
        version = found.version
        lines = [line for line in version.text.split("\n") if line.strip()]
        assert [locator.span.of(version.text) for locator in version.locators] == lines, outlet
        assert sum(locator.place is None for locator in version.locators) <= 0.05 * len(lines), outlet
