"""Briefs about invented states, in three languages, for the tests of rendering."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from lxml import etree

from rejoinder.model import (
    Capture,
    Ground,
    Interval,
    Judgement,
    JudgementKind,
    Language,
    Locator,
    Source,
    Span,
    Spans,
    StateMediaLabel,
    Version,
)
from rejoinder.model.briefed import Brief, BriefItem, BriefSentence, Citation, SentenceKind, TimelinePoint
from rejoinder.model.traced import Coverage

NOON = datetime(2025, 6, 10, 3, 0, tzinfo=UTC)  # in Tokyo
A_MINUTE = timedelta(minutes=1)
ZONE = "Asia/Tokyo"
ENGLISH = (
    "Veskar Is Closing the Strait\n\n"
    "The foreign minister of Aldovia, Ilva Moran, said: “Veskar has closed the strait.” She gave no date."
)
JAPANESE = "ベスカル、海峡封鎖を否定\n\nベスカル外務省は10日、「海峡は封鎖していない」と述べた。"
SIMPLIFIED = "韦斯卡尔否认封锁海峡\n\n韦斯卡尔外交部发言人表示，有关说法毫无根据。"
TRADITIONAL = "韋斯卡爾否認封鎖海峽\n\n韋斯卡爾外交部發言人表示，有關說法毫無根據。"


def interval(hours: float = 0, *, length: timedelta = A_MINUTE, ground: Ground = Ground.PAGE) -> Interval:
    start = NOON + timedelta(hours=hours)
    return Interval(start, start + length, ZONE, ground)


def version(name: str, text: str, language: Language = Language.EN, **more: object) -> Version:
    made = Version(
        name,
        f"do-{name}",
        f"ca-{name}",
        text,
        language,
        title=text.split("\n", 1)[0] or None,
        published=interval(),
        publisher=f"Outlet {name}",
        url=f"https://news.example/{name}",
        locators=(Locator(Span(0, max(len(text), 1)), "paragraph 2"),),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def capture(name: str) -> Capture:
    return Capture(f"ca-{name}", name.encode().hex().ljust(64, "0")[:64], 10, "text/html", f"https://news.example/{name}", NOON)


def spans_of(text: str, *words: str) -> Spans:
    return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words)


def cite(of: Version, *words: str, source: str | None = None, cue: str | None = None, statement: str | None = None) -> Citation:
    named = [spans_of(of.text, w) if w else None for w in (source, cue)]
    return Citation(of.id, spans_of(of.text, *words), named[0], named[1], statement)


def quotation(text: str, *citations: Citation, confirmed: bool = False) -> BriefSentence:
    return BriefSentence(text, SentenceKind.QUOTATION, citations=citations, confirmed=confirmed)


def count(text: str, *ids: str) -> BriefSentence:
    return BriefSentence(text, SentenceKind.COUNT, ids=ids, number=len(ids))


def absence(text: str, coverage: Coverage) -> BriefSentence:
    return BriefSentence(text, SentenceKind.ABSENCE, coverage=coverage)


def approved(text: str, judgement: str) -> BriefSentence:
    return BriefSentence(text, SentenceKind.LINE, judgement=judgement, confirmed=True)


def point(of: Version, hours: float = 0, *, answers: bool = False, length: timedelta = A_MINUTE) -> TimelinePoint:
    return TimelinePoint(of.id, of.publisher or "", of.language.base, interval(hours, length=length), answers)


COVERED = Coverage(
    4,
    ("The Aldovia Herald", "ベスカル通信", "韦斯卡尔日报"),
    (("en", 1), ("ja", 1), ("zh", 2)),
    "2025-06-10T12:00:00+09:00",
    "2025-06-11T12:00:00+09:00",
    (("en", 0.71), ("ja", 0.7)),
    unread=1,
    skipped=2,
)
JAPANESE_COVERED = Coverage(1, ("ベスカル通信",), (("ja", 1),), None, None, (("ja", 0.7),))
HERALD = version("ve-en", ENGLISH, publisher="The Aldovia Herald")
TSUSHIN = version("ve-ja", JAPANESE, Language.JA, publisher="ベスカル通信")
DAILY = version("ve-hans", SIMPLIFIED, Language.ZH_HANS, publisher="韦斯卡尔日报")
TIMES = version("ve-hant", TRADITIONAL, Language.ZH_HANT, publisher="海峽觀察", capture=None)
VERSIONS = {v.id: v for v in (HERALD, TSUSHIN, DAILY, TIMES)}
CAPTURES = {f"ca-{v.id}": capture(v.id) for v in (HERALD, TSUSHIN, DAILY)}
SOURCES = {"韦斯卡尔日报": Source("so-1", "韦斯卡尔日报", state_media=StateMediaLabel("Register of Aldovia", "2024-11-02"))}
LINE = Judgement("ju-1", JudgementKind.LINE, "cl-1", "Duty officer", NOON, "agreed with the legal desk", "The strait is open.")
CLOSED = cite(HERALD, "Veskar has closed the strait.", source="Ilva Moran", cue="said", statement="st-en")
DENIED = cite(TSUSHIN, "海峡は封鎖していない", source="ベスカル外務省", cue="述べた", statement="st-ja")
GROUNDLESS = cite(DAILY, "有关说法毫无根据", source="韦斯卡尔外交部发言人", cue="表示", statement="st-zh")
ITEM = BriefItem(
    "cl-1",
    CLOSED,
    3.0,
    ("new since 10 June 2025", "carried by 2 documents of 2 outlets"),
    (
        quotation("First seen in The Aldovia Herald: Ilva Moran says: “Veskar has closed the strait.”", CLOSED),
        count("2 documents carry it.", "do-ve-en", "do-ve-hant"),
        quotation("Answered in ベスカル通信: “海峡は封鎖していない”", DENIED),
        absence("No answer in English was found.", COVERED),
        approved("The strait is open.", "ju-1"),
    ),
    (point(HERALD), point(TSUSHIN, 5, answers=True)),
)
OTHER = BriefItem(
    "cl-2", GROUNDLESS, 1.0, (), (quotation("In 韦斯卡尔日报: ‹有关说法毫无根据›", GROUNDLESS),), (point(DAILY, 7),)
)


def brief(*items: BriefItem, **more: object) -> Brief:
    made = Brief(
        "The Strait",
        "Aldovia",
        NOON + timedelta(days=1),
        NOON,
        ZONE,
        items or (ITEM, OTHER),
        (count("2 claims were found.", "cl-1", "cl-2"), absence("No claim in Japanese was found.", JAPANESE_COVERED)),
        COVERED,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def unconfirmed(item: BriefItem) -> BriefItem:
    return replace(item, sentences=tuple(s for s in item.sentences if s.kind is not SentenceKind.LINE))


def parsed(page: str) -> etree._Element:
    """The page as a tree. It is read as XML, which forgives nothing: every tag closed, every attribute quoted, no id twice."""
    return etree.fromstring(page.split("<!DOCTYPE html>", 1)[1].strip().encode(), etree.XMLParser(resolve_entities=False))


def words(element: etree._Element) -> str:
    return "".join(element.itertext())
