"""Events that English verbs tell of."""

from collections.abc import Iterator, Sequence

from rejoinder.model import EventKind, PloverRoot, Span
from rejoinder.read.events.en_chunks import READY, Chunk
from rejoinder.read.events.en_clauses import PRONOUNS, phrases_after, subject_of
from rejoinder.read.events.en_sentence import Sentence
from rejoinder.read.events.en_targets import OPERATORS, behind_object, first_named, target_of
from rejoinder.read.events.found import Told
from rejoinder.read.events.inflect import Form
from rejoinder.read.events.lexicon import Deed, object_classes, setting

PARTICLES = frozenset(["out", "up", "down", "off", "over"])
HYPOTHETICAL = frozenset(["could", "might", "may", "should", "can", "must"])
REFUSES = frozenset(["not", "cannot", "can't", "won't", "wouldn't"])
AHEAD = frozenset(["will", "would", "shall", "won't", "wouldn't"])
GOODWILL = frozenset([PloverRoot.AGREE, PloverRoot.YIELD, PloverRoot.AID, PloverRoot.SUPPORT, PloverRoot.COOPERATE])
HARM = frozenset([PloverRoot.ASSAULT, PloverRoot.COERCE, PloverRoot.SANCTION])
BETWEEN_EQUALS = frozenset([EventKind.MEETING, EventKind.PHONE_CALL, EventKind.AGREEMENT])
PASSIVE = frozenset(["be", "been", "being", "is", "are", "was", "were", "am"])
SPEAKERS = frozenset(["i", "we", "you"])  # in somebody's words, which are a statement
NOT_DONE = frozenset(["for", "without", "of", "from", "against", "in", "to", "toward", "towards"])
DENY = "deny"
DUTIES = frozenset(["must", "should"])
SAYS = frozenset(["say", "insist", "declare", "state", "stress"])
DEMAND = Deed(EventKind.DEMAND, PloverRoot.REQUEST)
AGREE = Deed(EventKind.OTHER, PloverRoot.AGREE)
UNTRUE = (["untrue"], ["false"], ["incorrect"], ["wrong"])
NO = (["not"], ["no"], ["n't"])
TRUTH = (["true"], ["evidence"], ["truth"], ["proof"], ["indication"], ["sign"])
NEAR = 4  # chunks in which the verb stands that governs an infinitive
CLAUSE = 8  # chunks before a verb in which its clause begins with “if”


def find_by_verbs(sentence: Sentence) -> Iterator[Told]:
    """The events that the verbs of a sentence tell of, in order."""
    for place, chunk in enumerate(sentence.chunks):
        if chunk.tag == "V" and place not in sentence.taken:
            told = _tell(sentence, place, chunk) or _require(sentence, place, chunk)
            if told is not None:
                yield told


def _require(sentence: Sentence, place: int, chunk: Chunk) -> Told | None:
    """“X said Y must …”: X demands it of Y."""
    subject = subject_of(sentence.tokens, sentence.chunks, place) if DUTIES & set(chunk.helpers) else None
    if subject is None or subject < 2 or sentence.chunks[subject].low:
        return None
    before = subject - 1 - (sentence.chunks[subject - 1].low == "that")
    verb = sentence.chunks[before].verb if before > 0 else None
    speaker = subject_of(sentence.tokens, sentence.chunks, before) if verb is not None and verb.word in SAYS else None
    if speaker is None or not any(sentence.is_named(i) for i in range(subject, place) if sentence.chunks[i].tag == "N"):
        return None
    actor = sentence.phrase(speaker, before)
    trigger, target = (sentence.head(before), sentence.head(place)), sentence.phrase(subject, place)
    return Told(DEMAND.kind, DEMAND.plover, trigger, actor, target, sentence.clause(place))


def _tell(sentence: Sentence, place: int, chunk: Chunk) -> Told | None:
    subject = subject_of(sentence.tokens, sentence.chunks, place)
    passive = _is_passive(sentence, chunk)
    near = phrases_after(sentence.chunks, place, through=False)
    objects = [subject] if passive and subject is not None else _objects(sentence, place, near)
    found, time = _deed(sentence, chunk, objects), _time(sentence, place, chunk)
    if found is None or time is None:
        return None
    deed, classed = found
    if _is_naming(sentence, place, deed, near):
        return None
    following = sentence.chunks[place + 1] if place + 1 < len(sentence.chunks) else None
    if _denies(chunk) and following is not None and Form.ING in following.forms:
        return None
    if classed is not None and sentence.tokens[sentence.chunks[classed].start].low == "no":
        return None
    refused = _is_refused(sentence, place, chunk)
    if refused and deed.plover not in GOODWILL and not (deed.plover is PloverRoot.CONSULT and AHEAD & set(chunk.helpers)):
        return None
    deed = Deed(EventKind.OTHER, PloverRoot.REJECT, deed.after, deed.must) if refused else _promised(deed, time)
    after = phrases_after(sentence.chunks, place, through=deed.plover in OPERATORS and not _rejects_words(sentence, deed, chunk))
    sides = (
        _in_passive(sentence, deed, place, (subject, classed))
        if passive
        else _sides(sentence, deed, place, (subject, classed, after))
    )
    if sides[0] is None and not passive:
        return None
    _take(sentence, place, after, classed)
    trigger = [sentence.head(place)] if classed is None else sorted([sentence.head(place), sentence.head(classed)])
    return Told(
        deed.kind,
        deed.plover,
        tuple(trigger),
        *sides,
        sentence.clause(place, subject),
        planned=time == "planned" and not refused,
        alleged=_is_account(sentence, place),
        denied=time == "denied" or _is_untrue(sentence, place, subject),
    )


def _is_naming(sentence: Sentence, place: int, deed: Deed, near: Sequence[int]) -> bool:
    """“Called the raid on X a mistake”, which calls on nobody."""
    verb = sentence.chunks[place].verb
    names = verb is not None and deed is verb.alone and "named" in verb.by_class
    return names and near[:1] == [place + 1] and not sentence.chunks[place + 1].low


def _is_account(sentence: Sentence, place: int) -> bool:
    """Whether a word at the verb makes it somebody's account: “reportedly attacked”."""
    chunk = sentence.chunks[place]
    near = sentence.tokens[max(0, chunk.start - 2) : chunk.end + 1]
    return any(token.low in setting("account") and token.tag == "adverb" for token in near)


def _is_untrue(sentence: Sentence, place: int, subject: int | None) -> bool:
    """“It is not true that X …”, “there is no evidence that X …”."""
    begin = place if subject is None else subject
    if begin < 2 or sentence.chunks[begin - 1].low != "that":
        return False
    end = sentence.chunks[begin - 1].start
    words = [token.low for token in sentence.tokens[max(0, end - 2) : end]]
    return words[-1:] in UNTRUE or (words[:1] in NO and words[1:] in TRUTH)


def _is_refused(sentence: Sentence, place: int, chunk: Chunk) -> bool:
    """Whether somebody does not do it, or fails to."""
    if chunk.helpers == ("to",):
        governor = _governor(sentence, place)
        return governor is not None and governor.verb is not None and governor.verb.word in setting("fail")
    return bool(REFUSES & set(chunk.helpers))


def _rejects_words(sentence: Sentence, deed: Deed, chunk: Chunk) -> bool:
    """“Denied that …” rejects words, not whom they name."""
    return deed.plover is PloverRoot.REJECT and chunk.end < len(sentence.tokens) and sentence.tokens[chunk.end].low == "that"


def _sides(
    sentence: Sentence, deed: Deed, place: int, places: tuple[int | None, int | None, Sequence[int]]
) -> tuple[Span | None, Span | None]:
    """Actor and target by the subject, the object that told what happened, and the phrases behind the verb."""
    subject, classed, after = places
    actor = _actor(sentence, subject, place)
    verb, held = sentence.chunks[place].verb, _object(sentence, place, after)
    if verb is not None and verb.word in setting("of") and held is not None:
        return actor, sentence.phrase(held, held + 1)
    if subject is not None and _is_mutual(sentence, deed, place, after):
        pair = _both(sentence, subject, place)
        if pair is not None:
            return pair
    if classed is not None:
        target = _beyond(sentence, classed, after, deed)
        if target is None:
            far = phrases_after(sentence.chunks, place, through=True)
            behind = [i for i in far if i > classed]
            target = first_named(sentence, behind) or _first_object(sentence, behind)
    else:
        target = target_of(sentence, deed, after, held)
    if target is None and deed.kind in BETWEEN_EQUALS and subject is not None:
        return _among(sentence, subject, place) or (actor, None)
    return actor, target


def _first_object(sentence: Sentence, behind: Sequence[int]) -> Span | None:
    """The object of what the deed is for: “launched a raid to arrest the two men”."""
    held = next((i for i in behind if not sentence.chunks[i].low and sentence.chunks[i - 1].helpers == ("to",)), None)
    return None if held is None else sentence.phrase(held)


def _is_mutual(sentence: Sentence, deed: Deed, place: int, after: Sequence[int]) -> bool:
    """Whether two who do it together do it with each other: they agree, they meet, and no “with” names a third."""
    verb = sentence.chunks[place].verb
    both = deed.after == "with" or deed.kind in BETWEEN_EQUALS or (verb is not None and verb.word in setting("mutual"))
    chunks = sentence.chunks
    return both and not any(chunks[i].low in {"with", "against"} and chunks[i - 1].tag != "comma" for i in after)


def _object(sentence: Sentence, place: int, near: Sequence[int]) -> int | None:
    """The direct object: the first phrase without a preposition, or with the particle of the verb."""
    for i in near:
        low = sentence.chunks[i].low
        if not low or (i == place + 1 and low in PARTICLES):
            return i
    return None


def _objects(sentence: Sentence, place: int, near: Sequence[int]) -> list[int]:
    """Where the object may stand that tells with the verb what happened: both objects, what “of” leads, what follows at once."""
    bare = [i for i in near if not sentence.chunks[i].low][:2]
    led = [i + 1 for i in bare if i + 1 in near and sentence.chunks[i + 1].low == "of"]
    return sorted({*bare, *led, *(i for i in near[:1] if i == place + 1 and sentence.chunks[i].low != "to")})


def _deed(sentence: Sentence, chunk: Chunk, objects: Sequence[int]) -> tuple[Deed, int | None] | None:
    """What the verb tells of with one of these objects, and which; else what it tells of alone."""
    if chunk.verb is None:
        return (AGREE, None) if sentence.tokens[chunk.main].low in READY else None
    by_class = chunk.verb.by_class
    if "named" in by_class and objects and sentence.is_called(chunk, objects):
        return by_class["named"], None
    for held in objects if by_class else ():
        for token in reversed(sentence.words(held)):
            fitting = sorted(object_classes().get(token.low, frozenset()) & by_class.keys())
            if fitting:
                return by_class[fitting[0]], held
    apart = chunk.end < len(sentence.tokens) and sentence.tokens[chunk.end].low in PARTICLES
    return None if chunk.verb.alone is None or apart else (chunk.verb.alone, None)


def _promised(deed: Deed, time: str) -> Deed:
    """PLOVER counts a promise of help as AGREE and an announced blow as THREATEN."""
    if time != "planned" or deed.plover not in GOODWILL | HARM:
        return deed
    return Deed(deed.kind, PloverRoot.AGREE if deed.plover in GOODWILL else PloverRoot.THREATEN, deed.after, deed.must)


def _is_passive(sentence: Sentence, chunk: Chunk) -> bool:
    if Form.PARTICIPLE not in chunk.forms:
        return False
    if chunk.helpers:
        return not PASSIVE.isdisjoint(chunk.helpers)
    return chunk.end < len(sentence.tokens) and sentence.tokens[chunk.end].low == "by"


def _time(sentence: Sentence, place: int, chunk: Chunk) -> str | None:
    """“happened” or “planned” by the verb; None where it only might be, or is a purpose or a condition."""
    helpers = set(chunk.helpers)
    if helpers & HYPOTHETICAL or _in_condition(sentence, place):
        return None
    if helpers & AHEAD:
        return "planned"
    governor = _governor(sentence, place)
    if chunk.helpers == ("to",):
        if governor is None or governor.verb is None or HYPOTHETICAL & set(governor.helpers):
            return None
        word = governor.verb.word
        return "planned" if word in setting("plan") else "happened" if word in setting("deed") | setting("fail") else None
    before = sentence.chunks[place - 1] if place else None
    if before is not None and Form.ING in chunk.forms and _denies(before):
        return "denied"
    if Form.ING in chunk.forms and not helpers and before is not None and before.tag == "prep" and before.low in NOT_DONE:
        return None
    return "happened"


def _governor(sentence: Sentence, place: int) -> Chunk | None:
    """The verb that an infinitive completes."""
    return next((c for c in reversed(sentence.chunks[max(0, place - NEAR + 1) : place]) if c.tag == "V"), None)


def _denies(chunk: Chunk) -> bool:
    return chunk.verb is not None and chunk.verb.word == DENY


def _in_condition(sentence: Sentence, place: int) -> bool:
    for i in range(place - 1, max(-1, place - CLAUSE), -1):
        chunk = sentence.chunks[i]
        if chunk.tag == "sub" and chunk.low in setting("condition"):
            return True
        if chunk.tag in {"comma", "stop", "V", "sub", "relative"}:
            return False
    return False


def _take(sentence: Sentence, place: int, after: Sequence[int], held: int | None) -> None:
    """What completes this verb tells of no event of its own."""
    last = max(after, default=place)
    sentence.taken |= {i for i in range(place + 1, last) if sentence.chunks[i].tag == "V"}
    if held is not None:
        sentence.taken.add(held)


def _in_passive(
    sentence: Sentence, deed: Deed, place: int, places: tuple[int | None, int | None]
) -> tuple[Span | None, Span | None]:
    """Who did it stands behind “by”; whom it reached, behind the preposition of the deed or before the verb."""
    subject, classed = places
    near = phrases_after(sentence.chunks, place, through=False)
    doer = next((i for i in near if sentence.chunks[i].low == "by"), None)
    actor = None if doer is None else sentence.phrase(doer, doer + 1 + _is_of(sentence, doer + 1))
    given = next((i for i in near if sentence.chunks[i].low == "to"), None) if deed.after == "to" else None
    if given is not None:
        return actor, sentence.phrase(given)
    if subject is None:
        return actor, None
    if classed is None:
        return actor, sentence.phrase(subject, place)
    others = [i for i in near if sentence.chunks[i].low != "by"]
    return actor, behind_object(sentence, subject, [*range(subject + 1, place), *others], AGREE)


def _is_of(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.chunks) and sentence.chunks[place].low == "of"


def _beyond(sentence: Sentence, held: int, after: Sequence[int], deed: Deed) -> Span | None:
    """Whom an object that tells what happened reaches; the object itself where the verb needs no other."""
    if not deed.after and not sentence.leads_on(held):
        return sentence.phrase(held)
    return behind_object(sentence, held, after, deed) or (
        None if deed.after or sentence.leads_on(held) else sentence.phrase(held)
    )


def _actor(sentence: Sentence, subject: int | None, verb: int) -> Span | None:
    """The subject; “it” right behind who says so is the one who says it."""
    if subject is None:
        return None
    chunk = sentence.chunks[subject]
    if sentence.tokens[chunk.start].low in SPEAKERS:
        return None
    if sentence.tokens[chunk.start].low in PRONOUNS and chunk.end == chunk.start + 1:
        before = subject - 1 - (subject > 1 and sentence.chunks[subject - 1].low == "that")
        if before > 0 and sentence.chunks[before].tag == "V":
            speaker = subject_of(sentence.tokens, sentence.chunks, before)
            if speaker is not None:
                return sentence.phrase(speaker, before)
    return _with_apposition(sentence, subject, verb)


def _with_apposition(sentence: Sentence, subject: int, verb: int) -> Span:
    """“Ada Sorn, the prime minister of Aldovia,” as one where nothing else stands before the verb."""
    between = sentence.chunks[subject + 1 : verb]
    closed = len(between) > 1 and between[0].tag == between[-1].tag == "comma"
    if closed and all(chunk.tag in {"comma", "N", "and"} for chunk in between):
        return sentence.span(sentence.chunks[subject].start, between[1].end)
    return sentence.phrase(subject, verb)


def _both(sentence: Sentence, subject: int, verb: int) -> tuple[Span, Span] | None:
    """“A and B met”: A with B."""
    for i in range(subject + 1, verb - 1):
        if sentence.chunks[i].tag == "comma":
            return None
        if sentence.chunks[i].tag == "and" and sentence.chunks[i + 1].tag == "N" and not sentence.chunks[i + 1].low:
            return sentence.phrase(subject, i), sentence.phrase(i + 1, verb)
    return None


def _among(sentence: Sentence, subject: int, verb: int) -> tuple[Span, Span] | None:
    """“A, B and C met”: A with B and C."""
    between = sentence.chunks[subject + 1 : verb]
    listed = len(between) > 3 and all(c.tag in {"comma", "and", "N"} and not (c.tag == "N" and c.low) for c in between)
    if not listed or between[0].tag != "comma" or between[-1].tag != "N":
        return None
    return sentence.phrase(subject, subject + 1), sentence.span(between[1].start, between[-1].end)
