"""From attributions to statements: every slot filled by its own function."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rejoinder.model import Mention, Span, Spans, Stance, Statement, TimeExpression, Version
from rejoinder.model.ids import statement_id
from rejoinder.read.contract import Attribution
from rejoinder.read.describe.about import about_of
from rejoinder.read.describe.addressee import addressee_of
from rejoinder.read.describe.basis import basis_of
from rejoinder.read.describe.form import form_of
from rejoinder.read.describe.grade import grade_of
from rejoinder.read.describe.hedge import is_hedged
from rejoinder.read.describe.medium import medium_of
from rejoinder.read.describe.stance import cue_that_closes, denied_by, stance_of
from rejoinder.read.describe.when import said_at
from rejoinder.read.lexicon import Cue, Lexicon
from rejoinder.read.marked import Marked
from rejoinder.read.quotes import Quotation
from rejoinder.read.rules.cjk_lines import QUESTIONS as CJK_QUESTIONS
from rejoinder.read.rules.en_lines import QUESTIONS
from rejoinder.read.rules.en_nouns import NESTED_CLAIM
from rejoinder.read.within import around, within

_ASKED = CJK_QUESTIONS | QUESTIONS
MAX_BESIDE = 400  # characters of the sentence beside the words in which a slot looks for what is said of them
Resolve = Callable[[Span], str | None]


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a slot may look at; spans and records in order of their start."""

    version: Version
    marked: Marked
    sentences: Spans
    quotations: tuple[Quotation, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    resolve: Resolve

    def sentence_of(self, found: Attribution | Statement) -> Span:
        """The sentence that does the attributing: of the cue, else of the source, else of the content."""
        anchor = (found.cue or found.source or found.content)[0]
        sentence = around(self.sentences, anchor.start) or anchor
        first, last = min(anchor.start, found.content[0].start), max(anchor.end, found.content[-1].end)
        return Span(max(sentence.start, first - MAX_BESIDE), max(anchor.end, min(sentence.end, last + MAX_BESIDE)))


def describe(scene: Scene, attributions: Sequence[Attribution]) -> tuple[Statement, ...]:
    """One statement for each attribution, in the same order; no two have the same id."""
    ids = _ids(scene.version.id, attributions)
    inner: dict[int, list[Attribution]] = {}
    for a in attributions:
        if a.outer is not None:
            inner.setdefault(a.outer, []).append(a)
    made = (_statement(scene, a, ids, i, inner.get(i, [])) for i, a in enumerate(attributions))
    return tuple(sorted({s.id: s for s in made}.values(), key=_place))


def _ids(version: str, attributions: Sequence[Attribution]) -> list[str]:
    return [statement_id(version, a.content, a.cue, a.source, _depth(attributions, i)) for i, a in enumerate(attributions)]


def _depth(attributions: Sequence[Attribution], position: int) -> int:
    depth, outer = 0, attributions[position].outer
    while outer is not None and depth < len(attributions):
        depth, outer = depth + 1, attributions[outer].outer
    return depth


def _statement(
    scene: Scene, found: Attribution, ids: Sequence[str], position: int, within_it: Sequence[Attribution]
) -> Statement:
    marked, text, lexicon = scene.marked, scene.version.text, scene.marked.lexicon
    sentence = scene.sentence_of(found)
    cue = _cue(text, found.cue, lexicon)
    doing = _doing(cue, cue_that_closes(marked, found.cue, sentence))
    inner = [a.content for a in within_it]
    claims = [a.content for a in within_it if a.reason.startswith(NESTED_CLAIM)]
    parent = ids[found.outer] if found.outer is not None else None
    actor = scene.resolve(found.source[0]) if found.source else None
    source = found.source[0] if found.source else None
    near = within(scene.mentions, sentence, _of_mention)
    addressee = found.addressee or addressee_of(marked, sentence, found.content, near)
    form = form_of(text, found.content, _inside(scene.quotations, found.content))
    imputes = bool(marked.find("imputations", sentence.start, found.content[0].start))
    return Statement(
        id=ids[position],
        content=found.content,
        cue=found.cue,
        source=found.source,
        source_actor=actor,
        source_grade=grade_of(text, source, within(scene.mentions, source, _of_mention) if source else (), lexicon),
        form=form,
        stance=Stance.ASKS if _is_question(text, found) else stance_of(marked, found.content, doing, inner=inner),
        denied=denied_by(marked, found.content, cue, inner=inner, claims=claims),
        basis=basis_of(form, cue, imputes=imputes),
        hedged=is_hedged(marked, sentence, found.content),
        parent=parent,
        attributed_by=parent,
        about=about_of(found.content, [m for s in found.content for m in within(scene.mentions, s, _of_mention)], actor),
        addressee=addressee,
        addressee_actor=scene.resolve(addressee[0]) if addressee else None,
        medium=medium_of(marked, sentence, found, cue),
        said_at=said_at(sentence, (*found.content, *(found.source or ())), found.cue, within(scene.times, sentence, _of_time)),
        confidence=found.confidence,
    )


def _place(statement: Statement) -> tuple[int, int, bool, int, str]:
    first, last = statement.content[0], statement.content[-1]
    cue = (statement.cue or statement.content)[0].start
    return first.start, -last.end, statement.parent is not None, cue, statement.id


def _is_question(text: str, found: Attribution) -> bool:
    """A turn of a transcript that its label calls a question."""
    return found.cue is not None and found.source is None and found.cue[0].of(text) in _ASKED


def _doing(cue: Cue | None, closing: Cue | None) -> Cue | None:
    """The cue that says what the source does with its words."""
    return closing if closing and (cue is None or cue.stance is Stance.ASSERTS) else cue


def _cue(text: str, cue: Spans | None, lexicon: Lexicon) -> Cue | None:
    return lexicon.cue(" ".join(s.of(text) for s in cue)) if cue else None


def _inside(quotations: Sequence[Quotation], content: Spans) -> list[Quotation]:
    return [q for span in content for q in within(quotations, span, _of_quotation)]


def _of_mention(mention: Mention) -> Span:
    return mention.span


def _of_time(time: TimeExpression) -> Span:
    return time.span


def _of_quotation(quotation: Quotation) -> Span:
    return quotation.span
