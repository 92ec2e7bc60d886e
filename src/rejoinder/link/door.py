"""Everything that linking finds in a case."""

from collections.abc import Sequence

from rejoinder.link.answers import answerable_in, find_answers, may_reply, with_denials
from rejoinder.link.claims import group_claims
from rejoinder.link.copies import find_copies
from rejoinder.link.events import find_happenings
from rejoinder.link.explaining import find_explanations
from rejoinder.link.meanings import Meanings
from rejoinder.link.naming import StateOf
from rejoinder.link.propositions import propositions_of
from rejoinder.link.replies import questions
from rejoinder.model import Encoder
from rejoinder.model.linked import Linked
from rejoinder.model.material import ReadVersion


def link(material: Sequence[ReadVersion], encoder: Encoder, state_of: StateOf) -> Linked:
    """Copies, claims, replies and happenings of a case; the order of the material does not matter beyond `place`.

    `state_of` gives the state that an actor belongs to, or None.
    """
    propositions = propositions_of(material, state_of)
    asked = (words for p in propositions if may_reply(p) for words in questions(p))
    meanings = Meanings(encoder, (*(p.said for p in propositions), *asked))
    claims = group_claims(propositions, meanings)
    answerable = answerable_in(propositions, claims, meanings)
    answers = find_answers(propositions, claims, answerable, material)
    explained = find_explanations(propositions, answers, answerable, meanings, material)
    links = {(a.denial.statement.id, a.claim.statement.id): a.link() for a in (*explained, *reversed(answers))}
    replies = tuple(links[pair] for pair in sorted(links))
    return Linked(find_copies(material), with_denials(claims, answers), replies, find_happenings(material, state_of))
