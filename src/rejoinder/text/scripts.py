"""Which scripts a text is written in, and which standard of Han characters it keeps to.

The three national standards are facts that Python's own codecs carry: GB 2312 (mainland China: simplified), Big5 (Taiwan:
traditional) and JIS X 0208 (Japan). Their first levels hold the characters in everyday use.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_KANA = re.compile("[\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d]+")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3005\u3007]+")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+")
_LATIN = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a]+")
_LETTERS = re.compile(r"[^\W\d_]+")

BIG5_EVERYDAY = (0xA4, 0xC6)  # lead bytes of its first level
JIS_EVERYDAY = (0xB0, 0xCF)


@dataclass(frozen=True, slots=True)
class ScriptCounts:
    """Letters of a text, by script; `other` are letters of any other one."""

    kana: int
    han: int
    hangul: int
    latin: int
    other: int


@dataclass(frozen=True, slots=True)
class HanCoverage:
    """How many Han characters of a text each everyday standard lacks, of how many: the fewest misses say whose text it is."""

    han: int
    not_simplified: int
    not_traditional: int
    not_japanese: int


def count_scripts(text: str) -> ScriptCounts:
    """Letters by script, full-width and half-width forms included."""
    kana, han, hangul, latin = (sum(map(len, pattern.findall(text))) for pattern in (_KANA, _HAN, _HANGUL, _LATIN))
    letters = sum(map(len, _LETTERS.findall(text)))
    return ScriptCounts(kana, han, hangul, latin, max(letters - kana - han - hangul - latin, 0))


def weigh_han(text: str) -> HanCoverage:
    """Which standards the Han characters of a text keep to; each occurrence counts."""
    standards = [_standards(char) for run in _HAN.findall(text) for char in run if char not in "々〇"]
    missing = [sum(not standard[i] for standard in standards) for i in range(3)]
    return HanCoverage(len(standards), *missing)


@lru_cache(maxsize=30_000)
def _standards(char: str) -> tuple[bool, bool, bool]:
    """Whether simplified Chinese, traditional Chinese and Japanese texts use the character every day."""
    big5, jis = _code(char, "big5"), _code(char, "euc_jp")
    return (
        bool(_code(char, "gb2312")),
        len(big5) == 2 and BIG5_EVERYDAY[0] <= big5[0] <= BIG5_EVERYDAY[1],
        len(jis) == 2 and JIS_EVERYDAY[0] <= jis[0] <= JIS_EVERYDAY[1],
    )


def _code(char: str, standard: str) -> bytes:
    return char.encode(standard, "ignore")
