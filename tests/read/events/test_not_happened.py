"""What is planned, alleged or denied is never counted as happened, whoever does what to whom."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import EventKind, EventStatus, Language
from tests.read.events.conftest import READER, make_version

STATES = {
    Language.EN: ("Aldovia", "Veskar", "Norland"),
    Language.JA: ("アルドビア", "ベスカル", "ノルランド"),
    Language.ZH_HANS: ("阿尔多维亚", "韦斯卡尔", "诺兰"),
}
VERBS = {
    EventKind.INCIDENT: ("attack", "attacked", "attacking", "攻撃", "攻击"),
    EventKind.SANCTIONS: ("sanction", "sanctioned", "sanctioning", "制裁", "制裁"),
    EventKind.CRITICISE: ("condemn", "condemned", "condemning", "非難", "谴责"),
}
ENGLISH = {
    EventStatus.PLANNED: (
        "{a} will {base} {b}.",
        "{a} plans to {base} {b}.",
        "{a} is preparing to {base} {b}.",
        "{a} intends to {base} {b} next week.",
    ),
    EventStatus.ALLEGED: (
        "{c} said that {a} {past} {b}.",
        "According to {c}, {a} {past} {b}.",
        "{a} reportedly {past} {b}.",
        "{a} allegedly {past} {b} on Monday.",
        "{c} suspects that {a} {past} {b}.",
    ),
    EventStatus.DENIED: (
        "{a} denied {ing} {b}.",
        "{a} denied that it had {past} {b}.",
        "It is not true that {a} {past} {b}.",
        "There is no evidence that {a} {past} {b}.",
    ),
    None: (
        "{a} did not {base} {b}.",
        "{a} has never {past} {b}.",
        "{a} may have {past} {b}.",
        "If {a} {past} {b}, it would rain.",
    ),
}
JAPANESE = {
    EventStatus.PLANNED: ("{a}は{b}を{ja}する予定だ。", "{a}は{b}を{ja}する方針だ。", "{a}は来週、{b}を{ja}する計画だ。"),
    EventStatus.ALLEGED: (
        "{a}が{b}を{ja}したと{c}は主張した。",
        "{a}が{b}を{ja}したとされる。",
        "{a}が{b}を{ja}したとみられる。",
        "{a}が{b}を{ja}した疑いがある。",
        "{a}が{b}を{ja}した可能性がある。",
    ),
    EventStatus.DENIED: ("{a}は{b}を{ja}したことを否定した。",),
    None: ("{a}は{b}を{ja}していない。", "{a}が{b}を{ja}したのは事実ではない。", "{a}が{b}を{ja}すれば雨が降る。"),
}
CHINESE = {
    EventStatus.PLANNED: ("{a}将{zh}{b}。", "{a}计划{zh}{b}。", "{a}打算下周{zh}{b}。"),
    EventStatus.ALLEGED: (
        "{c}称{a}{zh}了{b}。",
        "{c}外交部表示，{a}{zh}了{b}。",
        "据报道，{a}{zh}了{b}。",
        "{a}涉嫌{zh}{b}。",
        "{a}疑似{zh}了{b}。",
    ),
    EventStatus.DENIED: ("{a}否认{zh}{b}。", "{a}否认曾{zh}{b}。"),
    None: ("{a}没有{zh}{b}。", "{a}从未{zh}{b}。", "如果{a}{zh}{b}，就会下雨。", "{a}考虑{zh}{b}。"),
}
FRAMES = [
    (language, status, frame)
    for language, frames in ((Language.EN, ENGLISH), (Language.JA, JAPANESE), (Language.ZH_HANS, CHINESE))
    for status, group in frames.items()
    for frame in group
]
PLAIN = {Language.EN: "{a} {past} {b}.", Language.JA: "{a}は{b}を{ja}した。", Language.ZH_HANS: "{a}{zh}了{b}。"}


def statuses(language: Language, frame: str, kind: EventKind, order: tuple[int, ...]) -> set[EventStatus]:
    """The statuses of the events of a kind that a frame tells of, filled with a verb and three states in an order."""
    words = dict(zip(("base", "past", "ing", "ja", "zh"), VERBS[kind], strict=True))
    sides = dict(zip("abc", (STATES[language][i] for i in order), strict=True))
    return {
        event.status for event in READER.read(make_version(frame.format(**words, **sides), language)).events if event.kind is kind
    }


ORDERS = st.permutations(range(3)).map(tuple)


@given(st.sampled_from(FRAMES), st.sampled_from(list(VERBS)), ORDERS)
@settings(max_examples=150, deadline=None)
def test_what_is_not_told_as_done_did_not_happen(
    case: tuple[Language, EventStatus | None, str], kind: EventKind, order: tuple[int, ...]
) -> None:
    language, status, frame = case
    assert statuses(language, frame, kind, order) <= ({status} if status else set())


@given(st.sampled_from(list(PLAIN)), st.sampled_from(list(VERBS)), ORDERS)
@settings(max_examples=27, deadline=None)
def test_the_same_deed_told_plainly_happened(language: Language, kind: EventKind, order: tuple[int, ...]) -> None:
    assert statuses(language, PLAIN[language], kind, order) == {EventStatus.HAPPENED}


@given(st.sampled_from([case for case in FRAMES if case[1]]), st.sampled_from(list(VERBS)))
@settings(max_examples=60, deadline=None)
def test_what_is_planned_alleged_or_denied_is_told_as_such(case: tuple[Language, EventStatus, str], kind: EventKind) -> None:
    language, status, frame = case
    assert statuses(language, frame, kind, (0, 1, 2)) == {status}
