"""What a text is written in: its script says so, or else whoever published it."""

from collections.abc import Iterable
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from rejoinder.model import Language, SkipReason, Unusable
from rejoinder.text.scripts import HanCoverage, ScriptCounts, count_scripts, weigh_han

SAMPLE = 20_000  # characters: more do not change the answer
CJK_WEIGHT = 3  # a Han character or kana says as much as about three Latin letters
MIN_KANA = 0.05  # share of kana among kana and Han: Japanese prose has half, Chinese that names a shop has less
MIN_CHINESE = 30  # Han characters in a row of text without one kana: longer than any Japanese headline
SURE = 2  # so many characters that a standard lacks outweigh what a publisher says; one may be a name
SHORT = 200  # Latin letters: below, a classifier is taken at its word only when it is certain
CERTAIN = 0.9
UNTOLD = "und"
_UNTOLD = "it is in Han characters alone, and nothing tells Japanese from Chinese; say its language"

_CHINESE = {
    "hans": Language.ZH_HANS,
    "cn": Language.ZH_HANS,
    "sg": Language.ZH_HANS,
    "hant": Language.ZH_HANT,
    "tw": Language.ZH_HANT,
    "hk": Language.ZH_HANT,
    "mo": Language.ZH_HANT,
}
_BASES = {
    "en": "en",
    "eng": "en",
    "ja": "ja",
    "jpn": "ja",
    "jp": "ja",
    "zh": "zh",
    "zho": "zh",
    "chi": "zh",
    "cmn": "zh",
    "yue": "zh",
}


def read_language(name: str) -> Language:
    """The language of a tag. Raises Unusable for one that we do not read."""
    if name not in set(Language):
        raise Unusable(
            SkipReason.UNKNOWN_LANGUAGE, _UNTOLD if name == UNTOLD else f"it is in a language that is not read ({name})"
        )
    return Language(name)


def name_language(text: str, declared: Iterable[str] = ()) -> str:
    """The tag of a text's language: en, ja, zh-Hans, zh-Hant, that of another language, or `und` when nothing tells it.

    `declared` is what its page, row or source says, the most believed first. It decides only where the script does not: a
    headline in kanji alone is Japanese when its page or outlet says so. Raises Unusable for a text without words,
    unless it holds figures and is declared to be in a language that we read.
    """
    sample = text[:SAMPLE]
    counts = count_scripts(sample)
    tags = [tag for said in declared if (tag := said.strip().lower().replace("_", "-").strip("-"))]
    cjk = CJK_WEIGHT * (counts.kana + counts.han + counts.hangul)
    if not cjk + counts.latin + counts.other:
        return _figures_alone(sample, tags)
    if counts.other > cjk + counts.latin:
        return _classify(sample)[0]
    return _east_asian(sample, counts, tags) if cjk >= counts.latin else _latin(sample, counts, tags)


def _figures_alone(text: str, tags: list[str]) -> str:
    """What a text such as “12:30” is declared to be: without words nothing else tells its language."""
    said = next((language for tag in tags if (language := _base(tag)) in ("en", "ja", "zh")), None)
    if said is None or not any(c.isdigit() for c in text):
        raise Unusable(SkipReason.NO_TEXT, "it holds no words")
    return _chinese_script(weigh_han(text), tags) if said == "zh" else said


def _east_asian(text: str, counts: ScriptCounts, tags: list[str]) -> str:
    if counts.hangul > counts.kana + counts.han:
        return "ko"
    if counts.kana > MIN_KANA * (counts.kana + counts.han):
        return Language.JA
    return _han_alone(weigh_han(text), tags)


def _han_alone(han: HanCoverage, tags: list[str]) -> str:
    """Japanese or Chinese, in which script, for Han characters without kana."""
    said = next((language for tag in tags if (language := _base(tag)) in ("ja", "zh")), None)
    chinese = min(han.not_simplified, han.not_traditional)
    if said == "ja" and han.not_japanese - chinese < SURE:
        return Language.JA
    if han.han < MIN_CHINESE and han.not_japanese <= chinese and said != "zh":
        return Language.JA if han.not_japanese < chinese else UNTOLD
    return _chinese_script(han, tags)


def _chinese_script(han: HanCoverage, tags: list[str]) -> str:
    if han.not_simplified != han.not_traditional:
        return Language.ZH_HANS if han.not_simplified < han.not_traditional else Language.ZH_HANT
    regions = (_CHINESE[part] for tag in tags if _base(tag) == "zh" for part in tag.split("-")[1:] if part in _CHINESE)
    return next(regions, Language.ZH_HANS)


def _latin(text: str, counts: ScriptCounts, tags: list[str]) -> str:
    name, certainty = _classify(text)
    if counts.latin < SHORT and certainty < CERTAIN:
        return _base(tags[0]) if tags and _base(tags[0]) not in ("ja", "zh") else Language.EN
    return name


def _base(tag: str) -> str:
    base = tag.split("-")[0]
    return _BASES.get(base, base)


def _classify(text: str) -> tuple[str, float]:
    name, certainty = _identifier().classify(text)
    return str(name), float(certainty)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
