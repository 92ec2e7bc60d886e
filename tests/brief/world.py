"""A small invented dispute: two states, a strait, eleven documents in three languages, and a treaty."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rejoinder.brief import BriefMaterial
from rejoinder.model import (
    Basis,
    Case,
    Form,
    Grade,
    Ground,
    Interval,
    Judgement,
    JudgementKind,
    Language,
    Reading,
    Source,
    Span,
    Spans,
    Stance,
    StateMediaLabel,
    Statement,
    Version,
)
from rejoinder.model.assessed import Evidence, Relation
from rejoinder.model.ids import claim_id, copies_id, document_id, judgement_id, source_id, statement_id, text_digest, version_id
from rejoinder.model.linked import Claim, ClaimMember, Copies, CopyKind, Linked, Polarity, ReplyLink
from rejoinder.model.material import ReadVersion
from rejoinder.model.values import ReplyKind
from rejoinder.trace import trace

ZONE = "Asia/Tokyo"
NOON = datetime(2031, 6, 10, 3, tzinfo=UTC)
AS_OF = NOON + timedelta(days=5)
RECALL = (("en", 0.81), ("ja", 0.75), ("zh", 0.78))


@dataclass(frozen=True)
class Says:
    """A statement to be found in a text by its words."""

    content: str
    source: str | None = None
    cue: str | None = None
    actor: str | None = None
    stance: Stance = Stance.ASSERTS
    form: Form = Form.INDIRECT
    about: tuple[str, ...] = ()
    hedged: bool = False
    basis: Basis = Basis.REPORTED


@dataclass(frozen=True)
class Names:
    """What the two parties are called, in English, Japanese and Chinese."""

    accused: str = "Aldovia"
    accuser: str = "Veskaria"
    accused_ja: str = "アルドビア"
    accuser_ja: str = "ベスカリア"
    accused_zh: str = "阿尔多维亚"
    accuser_zh: str = "韦斯卡里亚"

    def swapped(self) -> "Names":
        """The same two, in each other's place."""
        return Names(self.accuser, self.accused, self.accuser_ja, self.accused_ja, self.accuser_zh, self.accused_zh)


def place(text: str, words: str | None) -> Spans | None:
    """Where the words stand first."""
    if words is None:
        return None
    start = text.index(words)
    return (Span(start, start + len(words)),)


def hours(after: float) -> Interval:
    """The minute so many hours after the first noon."""
    at = NOON + timedelta(hours=after)
    return Interval(at, at + timedelta(minutes=1), ZONE, Ground.GIVEN)


def version(key: str, publisher: str | None, text: str, *, after: float | None = 0, language: Language = Language.EN) -> Version:
    """A version with the ids that it would have in a ledger."""
    document = document_id(publisher, key)
    published = None if after is None else hours(after)
    return Version(
        version_id(document, text_digest(text)), document, None, text, language, published=published, publisher=publisher
    )


def statement(of: Version, says: Says) -> Statement:
    """A statement with the id that it would have in a ledger."""
    content, cue, source = place(of.text, says.content), place(of.text, says.cue), place(of.text, says.source)
    assert content
    return Statement(
        id=statement_id(of.id, content, cue, source, 0),
        content=content,
        cue=cue,
        source=source,
        source_actor=says.actor,
        source_grade=Grade.ROLE,
        form=says.form,
        stance=says.stance,
        basis=says.basis,
        confidence=0.9,
        hedged=says.hedged,
        about=says.about,
    )


def read(at: int, of: Version, *said: Says) -> ReadVersion:
    """A version with its statements."""
    return ReadVersion(of, Reading(of.id, tuple(statement(of, says) for says in said)), at)


def claim(members: Sequence[tuple[Statement, Polarity]]) -> Claim:
    """A claim whose exemplar is the first of its members."""
    first = members[0][0].id
    return Claim(claim_id(first), first, tuple(ClaimMember(s.id, polarity, ("the same words",)) for s, polarity in members))


def of(reads: Mapping[str, ReadVersion], key: str, at: int = 0) -> Statement:
    """A statement by its document's key and its place there."""
    return reads[key].reading.statements[at]


def press(names: Names) -> dict[str, ReadVersion]:
    """What the papers wrote."""
    a, b = names.accused, names.accuser
    closed = f"{a} has closed the Tessel Strait to all ships"
    first = f"Strait Closed, Says Ministry\n\n{closed}, the foreign ministry of {b} said on Tuesday. Trade goes on by land."
    later = f"A ferry ran aground at Tessel, a clerk of the harbour told us. The “{b} Star” was late again."
    by, about = f"Foreign Ministry of {b}", (a,)
    texts = [
        ("wire", "The Northern Wire", first, 0.0, Language.EN),
        ("copy", "Harbour Daily", first, 2.0, Language.EN),
        ("zh", "北风日报", f"{names.accuser_zh}外交部表示，{names.accused_zh}已封锁泰瑟尔海峡。", 4.0, Language.ZH_HANS),
        ("ja", "潮見新聞", f"{names.accused_ja}の外相は「海峡は開いている」と述べ、封鎖を否定した。", 25.0, Language.JA),
        (
            "count",
            "The Quay",
            f"“We have counted forty ships of {b} at the strait,” Mara Lind said. It rained.",
            30.0,
            Language.EN,
        ),
        (
            "note",
            "The Quay",
            f"{b} says that “the gates” of the strait at Tessel were mined by {a} last week.",
            50.0,
            Language.EN,
        ),
        ("ferry", "Tessel Post", later, 52.0, Language.EN),
        ("weather", None, "Fishermen on the pier said that the nets were full this week.", 60.0, Language.EN),
    ]
    versions = {k: version(k, who, text, after=at, language=language) for k, who, text, at, language in texts}
    versions["edited"] = version("ferry", "Tessel Post", f"The “{b} Star” was late again.", after=52)
    denial = Says("海峡は開いている", f"{names.accused_ja}の外相", "述べ", f"Mara Lind of {a}", Stance.DENIES, Form.DIRECT)
    counted = Says(f"“We have counted forty ships of {b} at the strait,”", "Mara Lind", "said", "Mara Lind", form=Form.DIRECT)
    said: dict[str, tuple[Says, ...]] = {
        "wire": (Says(closed, f"the foreign ministry of {b}", "said", by, about=about),),
        "copy": (Says(closed, f"the foreign ministry of {b}", "said", by, about=about),),
        "zh": (Says(f"{names.accused_zh}已封锁泰瑟尔海峡", f"{names.accuser_zh}外交部", "表示", by, about=about),),
        "ja": (denial,),
        "count": (replace(counted, about=(b,), actor=f"Mara Lind of {a}"),),
        "note": (Says(f"that “the gates” of the strait at Tessel were mined by {a} last week", b, "says", b, about=about),),
        "ferry": (Says("A ferry ran aground at Tessel", "a clerk of the harbour", "told", hedged=True),),
        "weather": (Says("the nets were full this week", "Fishermen on the pier", "said"),),
    }
    return {key: read(at, one, *said.get(key, ())) for at, (key, one) in enumerate(versions.items())}


def record(names: Names) -> ReadVersion:
    """A treaty between the two."""
    text = f"TREATY OF TESSEL\n\nArticle 3\nThe Tessel Strait shall be open to the ships of {names.accused} at all times.\n"
    made = version("record/treaty.txt", None, text, after=None)
    return read(90, replace(made, title="Treaty of Tessel"))


def linked(reads: Mapping[str, ReadVersion]) -> Linked:
    """Five claims, one of them denied."""
    wire, copy = reads["wire"].version.id, reads["copy"].version.id
    asserted = [(of(reads, key), Polarity.ASSERTS) for key in ("wire", "copy", "zh")]
    claims = [claim([*asserted, (of(reads, "ja"), Polarity.DENIES)])]
    claims += [claim([(of(reads, key), Polarity.ASSERTS)]) for key in ("count", "note", "ferry", "weather")]
    copies = (Copies(copies_id(wire), CopyKind.EXACT, wire, tuple(sorted((wire, copy))), ("the texts are the same",)),)
    reply = ReplyLink(of(reads, "ja").id, of(reads, "wire").id, ReplyKind.DENIES, True, 0.95, ("it says so",))
    return Linked(copies, tuple(claims), (reply,))


def line(target: str, words: str, *, withdraws: str | None = None) -> Judgement:
    """A line that a person approved."""
    made = judgement_id("line", target, "Ida Voss", AS_OF.isoformat(), words)
    return Judgement(made, JudgementKind.LINE, target, "Ida Voss", AS_OF, "agreed on Monday", value=words, withdraws=withdraws)


def world(names: Names | None = None, *, desk: str | None = "accused", since: datetime | None = None) -> BriefMaterial:
    """Everything about the dispute; `desk` names the field of `Names` whose view it is."""
    called = names or Names()
    a, b = called.accused, called.accuser
    reads, primary = press(called), record(called)
    found = linked(reads)
    states = {b: b, a: a, f"Foreign Ministry of {b}": b, f"Mara Lind of {a}": a}
    label = StateMediaLabel("Register of Broadcasters of Ostmark", "2030-11-02")
    span = place(primary.version.text, f"The Tessel Strait shall be open to the ships of {a} at all times.")
    assert span
    return BriefMaterial(
        case=Case(
            folder=Path("tessel"),
            name="Tessel Strait",
            zone=ZONE,
            parties=(a, b),
            desk=getattr(called, desk) if desk else None,
            sources=(Source(source_id("北风日报"), "北风日报", country="XB", state_media=label),),
        ),
        as_of=AS_OF,
        claims=found.claims,
        traces=trace(found, tuple(reads.values()), states.get, since=since),
        press=tuple(reads.values()),
        record=(primary,),
        evidence=(
            Evidence(found.claims[0].id, primary.version.id, span[0], Relation.CONTEXT, 0.6, ("both name the Tessel Strait",)),
        ),
        judgements=(line(found.claims[0].id, "The strait is open; see Article 3."),),
        recall=RECALL,
        since=since,
        state_of=states.get,
    )
