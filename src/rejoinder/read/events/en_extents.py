"""How far an English noun phrase reaches: with the first words behind it that say which one is meant."""

from dataclasses import replace

from rejoinder.model import Span
from rejoinder.read.events.en_chunks import Chunk
from rejoinder.read.events.en_sentence import Sentence
from rejoinder.read.events.found import Told
from rejoinder.read.events.inflect import Form

PRONOUNS = frozenset(["object", "subject"])
NO_NOUN = PRONOUNS | {"name"}


def with_extents(sentence: Sentence, told: Told) -> Told:
    """The event with its sides as far as their phrases reach; the short phrases, which have the names, stay as they are."""
    verb = _trigger(sentence, told)
    actor, target = (_whole(sentence, side, verb, told) for side in (told.actor, told.target))
    if actor is not None and target is not None and actor.overlaps(target):
        return told
    last = None if told.target is None else sentence.ending_at(told.target.end)
    pronoun = last is not None and sentence.tokens[sentence.chunks[last].main].tag in PRONOUNS
    return replace(told, actor_whole=actor, target_whole=target, pronoun=pronoun)


def _whole(sentence: Sentence, core: Span | None, verb: int, told: Told) -> Span | None:
    """A phrase with one more that describes it: behind a participle, or a place before its verb.

    What comes after that tells less of who it is than of what else happened.
    """
    if core is None:
        return None
    last = sentence.ending_at(core.end)
    if last is None:
        around = _around(sentence, core)
        return core if any(around.overlaps(span) for span in told.trigger) else around
    end = _participle(sentence, last, verb) or _before_verb(sentence, last, verb)
    return core if end is None else Span(core.start, sentence.phrase(end, end + 1).end)


def _trigger(sentence: Sentence, told: Told) -> int:
    """The chunk that tells of the event."""
    found = (i for i in range(len(sentence.chunks)) if any(sentence.head(i).overlaps(span) for span in told.trigger))
    return next(found, len(sentence.chunks))


def _participle(sentence: Sentence, last: int, verb: int) -> int | None:
    """The phrase behind a participle that only describes: “rebels backed by X”, “a group calling itself X”."""
    chunks = sentence.chunks
    if last + 2 >= len(chunks) or verb in {last + 1, last + 2} or sentence.tokens[chunks[last].main].tag in NO_NOUN:
        return None
    after = chunks[last + 2]
    return last + 2 if _describes(chunks[last + 1], after) else None


def _describes(chunk: Chunk, after: Chunk) -> bool:
    bare = chunk.tag == "V" and not chunk.helpers and after.tag == "N"
    return bare and (Form.ING in chunk.forms or (Form.PARTICIPLE in chunk.forms and bool(after.low)))


def _before_verb(sentence: Sentence, last: int, verb: int) -> int | None:
    """The place between a subject and its verb: “police in X arrested …”."""
    chunks = sentence.chunks
    if last + 2 != verb or chunks[last + 1].tag != "N" or not chunks[last + 1].low:
        return None
    return last + 1


def _around(sentence: Sentence, core: Span) -> Span:
    """The phrase in which a name only says whose it is without owning it: “an Aldovian plan”, not “Aldovia's plan”."""
    holding = (
        i for i, chunk in enumerate(sentence.chunks) if chunk.tag == "N" and sentence.span(chunk.start, chunk.end).covers(core)
    )
    held = next(holding, None)
    if held is None or any(token.tag == "owner" and token.start < core.end <= token.end for token in sentence.words(held)):
        return core
    return sentence.span(sentence.chunks[held].start, sentence.chunks[held].end)
