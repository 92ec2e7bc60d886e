"""English surnames with the given name that stands before them somewhere in a text."""

import re
from functools import cache, lru_cache
from itertools import pairwise

from rejoinder.reference.tables import facts, split

CAPITALISED = re.compile(r"(?<![\w’'-])[A-ZÀ-ÖØ-Þ][\w’'-]{1,24}(?<![’'-])")
GAP = re.compile(r" (?:[A-Z]\. )?")


@lru_cache(maxsize=2)
def full_names(text: str) -> dict[str, str]:
    """The first full name for each surname, which is folded: `sullivan` to `Jake Sullivan`."""
    found: dict[str, str] = {}
    for left, right in pairwise(CAPITALISED.finditer(text)):
        if GAP.fullmatch(text, left.end(), right.start()) is None or left[0] in no_given_names():
            continue
        surname = right[0].removesuffix("’s").removesuffix("'s")
        if surname not in no_given_names():
            found.setdefault(surname.casefold(), text[left.start() : right.start()] + surname)
    return found


@cache
def no_given_names() -> frozenset[str]:
    """Words with a capital that stand before a surname and are no given name."""
    titles = (word for row in facts("titles") if row["language"] == "en" for word in row["words"].split(" "))
    plain = (row["words"] for table in ("openings", "occupations") for row in facts(table))
    no_persons = (row["words"] for row in facts("not_persons") if row["language"] == "en")
    of_states = (word for row in facts("demonyms") for words in split(row["words"]) for word in words.split(" "))
    states = (word for row in facts("states") for words in split(row["en"]) for word in words.split(" "))
    capitals = (word for row in facts("capitals") for words in split(row["en"]) for word in words.split(" "))
    return frozenset((*titles, *plain, *no_persons, *of_states, *states, *capitals))
