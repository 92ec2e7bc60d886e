"""Training has environments of its own; what a test needs beyond the project's decides whether there is anything to test here."""

from importlib.util import find_spec
from pathlib import Path

NETWORK = ("torch", "tokenizers")
NEEDED: dict[str, tuple[str, ...]] = {"test_claims.py": ("sklearn", "scipy"), "test_pinyin.py": (), "test_weigh.py": ()}
collect_ignore = [
    path.name for path in Path(__file__).parent.glob("test_*.py") if not all(map(find_spec, NEEDED.get(path.name, NETWORK)))
]
