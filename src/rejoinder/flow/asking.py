"""A pasted sentence: which claim of the case it is, who said and answered it, and what stands near it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rejoinder.brief import BriefMaterial, check, write_brief
from rejoinder.errors import InputInvalid
from rejoinder.flow.briefing import Written, captures_of
from rejoinder.flow.linking import encoder_of
from rejoinder.flow.place import Place
from rejoinder.flow.plan import Plan
from rejoinder.flow.reading import reader_of
from rejoinder.flow.words import clean_words, whole_statement
from rejoinder.link.door import link
from rejoinder.model import Encoder, FoundStatement, Given, Skipped, Statement, Version
from rejoinder.model.linked import Linked, Polarity
from rejoinder.model.material import ReadVersion
from rejoinder.text.tokens import index_tokens

MOST_NEAR = 5  # statements that are shown beside what was found
NEAR = 0.45  # cosine from which a statement is worth looking at; far below what makes two statements one claim
PROBABLE = 0.65  # likeness from which the nearest claim is written up where none is surely the same
FEWEST = 4  # letters of a word that tells something; in Chinese and Japanese every pair of characters does
SHARED = 0.5  # share of the shorter one's tokens from which wording alone is worth it
MOST_ASKED = 4000  # characters; a longer text is a document, to be added to the case


@dataclass(frozen=True, slots=True)
class Near:
    """A statement near to what was asked, though not held to be the same claim: how near in 0..1, and why."""

    found: FoundStatement
    claim: str | None
    likeness: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Landed:
    """A claim that a text was found to be: which way it stands to it, and why.

    Without `polarity` it is only probably that claim: the nearest one, where none was surely the same.
    """

    claim: str
    polarity: Polarity | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a case knows of a text: the claims that it puts forward or denies, written up as in a brief, and what is near."""

    version: Version
    written: Written
    landed: tuple[Landed, ...]
    near: tuple[Near, ...]


def ask(place: Place, material: BriefMaterial, text: str, *, language: str | None = None) -> Asked:
    """What the case knows of a text. Raises InputInvalid for one that cannot be read, BriefRefused."""
    asked = _read(place, text, language, material)
    encoder = encoder_of(place.case)
    again = link((*material.press, asked), encoder, material.state_of)
    landed = _landed(asked, again, {m.statement: c.id for c in material.claims for m in c.members})
    near = _near(asked, place, material, frozenset(one.claim for one in landed), encoder)
    landed = landed or tuple(Landed(n.claim, None, n.reasons) for n in near[:1] if n.claim and n.likeness >= PROBABLE)
    claims = {one.claim for one in landed}
    brief = write_brief(material, claims=claims)
    check(brief, material)
    others = tuple(one for one in near if one.claim not in claims)
    return Asked(asked.version, Written(brief, material, captures_of(place, material)), landed, others)


def _read(place: Place, text: str, language: str | None, material: BriefMaterial) -> ReadVersion:
    """The text as if it were a version that came out last; as one statement where nobody is named who says it."""
    if len(text) > MOST_ASKED:
        raise InputInvalid(f"the text has {len(text):,} characters", f"ask about {MOST_ASKED:,} at most, or add it to the case")
    plan = Plan(place.case)
    version = clean_words(plan, text, Given(language=language), "what was asked", at=material.as_of)
    if isinstance(version, Skipped):
        raise InputInvalid(f"what was asked cannot be read ({version.detail})", "ask in English, Japanese or Chinese")
    reading = reader_of(plan).read(version)
    if not reading.statements:
        reading = replace(reading, statements=(whole_statement(version),))
    return ReadVersion(version, reading, 1 + max((read.place for read in material.press), default=0))


def _landed(asked: ReadVersion, again: Linked, known: Mapping[str, str]) -> tuple[Landed, ...]:
    """The claims of the case whose statements came together with those of the text."""
    own = {s.id for s in asked.reading.statements}
    found: dict[str, Landed] = {}
    for claim in again.claims:
        for mine in (m for m in claim.members if m.statement in own):
            for name in (known[m.statement] for m in claim.members if m.statement in known):
                found.setdefault(name, Landed(name, mine.polarity, mine.reasons))
    return tuple(found.values())


def _near(asked: ReadVersion, place: Place, material: BriefMaterial, found: frozenset[str], encoder: Encoder) -> tuple[Near, ...]:
    """Other statements that are near in meaning or wording, nearest first, each claim once."""
    of_claim = {m.statement: c.id for c in material.claims for m in c.members}
    others = [(r.version, s) for r in material.press for s in r.reading.statements if of_claim.get(s.id) not in found]
    weighed = _weigh([_words(asked.version, s) for s in asked.reading.statements], [_words(*one) for one in others], encoder)
    near: dict[str, Near] = {}
    for (likeness, reasons), (version, statement) in sorted(zip(weighed, others, strict=True), key=lambda pair: -pair[0][0]):
        claim = of_claim.get(statement.id)
        if reasons and len(near) < MOST_NEAR and (claim or statement.id) not in near:
            document = place.ledger.document(version.document)
            near[claim or statement.id] = Near(FoundStatement(statement, version, document), claim, likeness, reasons)
    return tuple(near.values())


def _weigh(mine: Sequence[str], others: Sequence[str], encoder: Encoder) -> list[tuple[float, tuple[str, ...]]]:
    """How near each of the others is to what was asked, and why; without a reason it is not near."""
    if not others:
        return []
    cosines = (encoder.encode(others) @ encoder.encode(mine).T).max(axis=1)
    tokens = frozenset(token for one in mine for token in _tokens(one))
    shares = [_shared(tokens, one) for one in others]
    return [(max(float(c), share), _reasons(float(c), share)) for c, share in zip(cosines, shares, strict=True)]


def _words(version: Version, statement: Statement) -> str:
    return " ".join(span.of(version.text) for span in statement.content)


def _tokens(words: str) -> frozenset[str]:
    return frozenset(token for token in index_tokens(words) if len(token) >= FEWEST or not token.isascii())


def _shared(tokens: frozenset[str], words: str) -> float:
    """The share of the smaller set of tokens that both hold; nothing where there is too little to share."""
    other = _tokens(words)
    smaller = min(len(tokens), len(other))
    return len(tokens & other) / smaller if smaller > 2 else 0.0


def _reasons(cosine: float, shared: float) -> tuple[str, ...]:
    alike = [f"alike in meaning ({cosine:.2f})"] if cosine >= NEAR else []
    return (*alike, *([f"{shared:.0%} of the words are the same"] if shared >= SHARED else []))
