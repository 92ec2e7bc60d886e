"""The README's commands are the program's commands."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), ROOT / "CONTRIBUTING.md"]


@cache
def rejoinder(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "rejoinder", *arguments], capture_output=True, text=True, check=False)


def commands() -> list[str]:
    return sorted(set(re.findall(r"^\s*(?:\$ )?(?:\S*/)?rejoinder ([a-z]+)", README, flags=re.MULTILINE)))


def test_the_readme_shows_commands() -> None:
    assert {"new", "add", "update", "claims", "show", "read", "clean"} <= set(commands())


@pytest.mark.parametrize("command", commands())
def test_every_command_of_the_readme_explains_itself(command: str) -> None:
    shown = rejoinder(command, "--help")
    assert shown.returncode == 0, shown.stderr
    assert "Examples" in shown.stdout


def test_every_command_of_the_program_is_in_the_readme() -> None:
    listed = re.findall(r"^[ │]*([a-z]+)\s{2,}\S", rejoinder("--help").stdout.split("ommands", 1)[1], flags=re.MULTILINE)
    assert set(listed) - set(commands()) == set()


def test_every_option_of_the_readme_exists() -> None:
    for command, rest in re.findall(r"^\s*(?:\$ )?(?:\S*/)?rejoinder ([a-z]+)(.*)$", README, flags=re.MULTILINE):
        shown = rejoinder(command, "--help").stdout
        assert [o for o in re.findall(r"(?<!\S)--[a-z-]+", rest) if o not in shown] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_between_our_pages_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [t for t in targets if not (page.parent / t).exists()] == []


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [t for t in re.findall(r"`make ([a-z-]+)`", README) if not re.search(rf"^{t}:", makefile, flags=re.MULTILINE)] == []
