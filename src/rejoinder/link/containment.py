"""How far one sentence stands in another as it is written, and of how many each says that it holds."""

import re
from difflib import SequenceMatcher
from math import log

from rejoinder.link.wording import count_sorts

RUNS = (1, 2, 3)  # characters that are looked at together
SORTS = ("all", "some", "only", "none", "most", "want")
LONGEST = 200  # characters whose order is compared: the time grows with their square
MOST = 2  # words of a sort that count
_NO_WORD = re.compile(r"\W+")


def containment(earlier: str, later: str, language: str) -> dict[str, float]:
    """Numbers by name: shared characters, lengths, and words for how many and how surely."""
    left, right = (_NO_WORD.sub("", text.casefold()) for text in (earlier, later))
    found = {"length before": log(len(left) + 1), "length after": log(len(right) + 1), "inside": float(right in left)}
    for size in RUNS:
        here, there = _runs(left, size), _runs(right, size)
        found[f"runs of {size} found"] = len(here & there) / max(len(there), 1)
        found[f"runs of {size} kept"] = len(here & there) / max(len(here), 1)
    alike = SequenceMatcher(None, left[:LONGEST], right[:LONGEST], autojunk=False)
    blocks = [block.size for block in alike.get_matching_blocks()]
    found["in order"], found["at a stretch"] = (size / max(len(right[:LONGEST]), 1) for size in (sum(blocks), max(blocks)))
    unheard = set(later) - set(earlier)
    new = "".join(c if c in unheard else " " for c in later)
    counts = [count_sorts(text, language, "quantities") for text in (earlier, later, new)]
    for sort in SORTS:
        before, after, added = (count.get(sort, 0) for count in counts)
        found[f"{sort} before"], found[f"{sort} after"] = float(min(before, MOST)), float(min(after, MOST))
        found[f"{sort} differ"], found[f"{sort} added"] = float(bool(before) != bool(after)), float(min(added, MOST))
    return found


def _runs(text: str, size: int) -> set[str]:
    return {text[at : at + size] for at in range(len(text) - size + 1)}
