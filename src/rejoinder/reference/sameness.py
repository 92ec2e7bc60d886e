"""Whether two names in different scripts may be one person's: a suggestion with its reason, never a merge.

Names are compared by their consonants: katakana and the readings of Chinese characters write vowels where the name has none, and
tell fewer consonants apart than Latin letters do. A name in Chinese characters that is read out in full is compared whole.
"""

import re
import unicodedata
from functools import cache
from itertools import product

from rejoinder.reference.tables import facts

LATIN = re.compile(r"[A-Za-zÀ-ɏ’' .-]+")
KATAKANA = re.compile(r"[ァ-ヺー・＝= ]+")
HAN = re.compile(r"[一-龥·・]+")
APART = re.compile(r"[ ・＝=·]+")
NO_LETTERS = re.compile(r"[^a-z]")
VOWELS = re.compile(r"[aeiouh]")
LONGEST = 60  # characters of a name
MOST_READINGS = 64  # of a name in Chinese characters
LONG = 5  # consonants of a name from which one may differ
FEWEST_SOUNDS = 2  # consonants of each part, so that short parts do not all sound alike


def may_be_same(left: str, right: str) -> str | None:
    """Why two names may be one person's; None where nothing says so, or where both are in one script."""
    if max(len(left), len(right)) > LONGEST:
        return None
    for one, other in ((left, right), (right, left)):
        if LATIN.fullmatch(one):
            reason = _read_out(one, other) or _sounds_alike(one, other)
            if reason is not None:
                return reason
    kana, han = (left, right) if KATAKANA.fullmatch(left) else (right, left)
    if KATAKANA.fullmatch(kana) and HAN.fullmatch(han):
        return _alike(_sounds_of(kana), _sounds_of(han), kana, han)
    return None


def _read_out(latin: str, han: str) -> str | None:
    """A Chinese name in Pinyin, in either order."""
    if not HAN.fullmatch(han) or APART.search(han):
        return None
    words = [NO_LETTERS.sub("", word) for word in _plain(latin).split()]
    written = {"".join(words), "".join(words[1:] + words[:1]), "".join(words[-1:] + words[:-1])}
    fitting = written.intersection("".join(reading) for reading in _readings(han))
    return f"{han} is read {fitting.pop()}, as {latin} is written" if fitting else None


def _sounds_alike(latin: str, other: str) -> str | None:
    if not (KATAKANA.fullmatch(other) or (HAN.fullmatch(other) and APART.search(other))):
        return None
    return _alike(_sounds_of(latin), _sounds_of(other), latin, other)


def _alike(left: list[set[str]], right: list[set[str]], one: str, other: str) -> str | None:
    """Every part sounds like the part in the same place; in long names one consonant may be lacking or another."""
    if len(left) != len(right) or not left:
        return None
    nearest = [
        min(((_apart(a, b), a, b) for a in ones for b in others), default=None) for ones, others in zip(left, right, strict=True)
    ]
    near = [way for way in nearest if way is not None]
    sounds, wrong = sum(len(a) for _, a, _ in near), sum(way[0] for way in near)
    if len(near) < len(left) or sounds < FEWEST_SOUNDS * len(near) or wrong > (sounds >= LONG):
        return None
    but = " but for one" if wrong else ""
    return (
        f"{one} and {other} have the same consonants{but}: {' '.join(a for _, a, _ in near)}, {' '.join(b for _, _, b in near)}"
    )


def _apart(left: str, right: str) -> int:
    """How many consonants must be put in, left out or exchanged: 0, 1, or 2 for more."""
    if left == right:
        return 0
    start = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    rests = ((left[start + 1 :], right[start + 1 :]), (left[start + 1 :], right[start:]), (left[start:], right[start + 1 :]))
    return 1 if any(a == b for a, b in rests) else 2


def _sounds_of(name: str) -> list[set[str]]:
    """The consonants of each part of a name, in each way that it can be read."""
    parts = [part for part in APART.split(name) if part]
    if LATIN.fullmatch(name):
        return [{_skeleton(NO_LETTERS.sub("", _plain(part)))} for part in parts]
    if KATAKANA.fullmatch(name):
        return [{_skeleton(_romaji().sub(lambda found: _letters()[found[0]], part))} for part in parts]
    return [{_skeleton("".join(reading)) for reading in _readings(part)} for part in parts]


def _skeleton(letters: str) -> str:
    """The sounds of a name without vowels; a sound that comes twice in a row counts once."""
    sounds = VOWELS.sub("", _clusters().sub(lambda found: _sounds()[found[0]], letters).replace("_", ""))
    return re.sub(r"(.)\1+", r"\1", sounds)


def _readings(han: str) -> list[tuple[str, ...]]:
    known = [_pinyin().get(character, ()) for character in han]
    ways = 1
    for readings in known:
        ways *= len(readings)
    return list(product(*known)) if 0 < ways <= MOST_READINGS else []


def _plain(latin: str) -> str:
    decomposed = unicodedata.normalize("NFKD", latin)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


@cache
def _pinyin() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in facts("pinyin"):
        for character in row["characters"]:
            found[character] = (*found.get(character, ()), row["syllable"])
    return found


@cache
def _letters() -> dict[str, str]:
    return {row["katakana"]: row["latin"] for row in facts("romaji")}


@cache
def _romaji() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_letters(), key=len, reverse=True)))


@cache
def _sounds() -> dict[str, str]:
    return {row["letters"]: row["sound"] for row in facts("sounds")}


@cache
def _clusters() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_sounds(), key=len, reverse=True)))
