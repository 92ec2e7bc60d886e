"""The slots of statements in Japanese and Chinese: what the cue, the source and the words around them say."""

from collections.abc import Callable

import pytest

from rejoinder.model import Basis, Form, Grade, Language, Medium, Reading, Stance, Statement

Read = Callable[..., Reading]

JA, HANS, HANT = Language.JA, Language.ZH_HANS, Language.ZH_HANT


def only(read: Read, text: str, language: Language) -> Statement:
    found = read(text, language).statements
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "language", "form", "basis"),
    [
        ("首相は「責任はない」と述べた。", JA, Form.DIRECT, Basis.QUOTED),
        ("首相は発表は「作り話だ」と述べた。", JA, Form.MIXED, Basis.QUOTED),
        ("首相は責任はないと述べた。", JA, Form.INDIRECT, Basis.REPORTED),
        ("外长说：“责任不在我们。”", HANS, Form.DIRECT, Basis.QUOTED),
        ("外长说，这种说法“纯属捏造”。", HANS, Form.MIXED, Basis.QUOTED),
        ("外长说，责任不在我们。", HANS, Form.INDIRECT, Basis.REPORTED),
        ("外長說：「責任不在我們。」", HANT, Form.DIRECT, Basis.QUOTED),
        ("“他们还是孩子。\n他们不懂，”外长说。", HANS, Form.DIRECT, Basis.QUOTED),
        ("“我们很高兴。”局长说，桥将在明年通车。", HANS, Form.MIXED, Basis.QUOTED),
    ],
)
def test_form_and_basis_follow_the_marks(read: Read, text: str, language: Language, form: Form, basis: Basis) -> None:
    statement = only(read, text, language)
    assert (statement.form, statement.basis) == (form, basis)


@pytest.mark.parametrize(
    ("text", "language", "stance"),
    [
        ("国防省は艦船が入ったことを否定した。", JA, Stance.DENIES),
        ("外務省は「重大な挑発だ」と非難した。", JA, Stance.CRITICISES),
        ("外務省は両国に自制を求めた。", JA, Stance.DEMANDS),
        ("外相は対立が深まると懸念を示した。", JA, Stance.FEARS),
        ("外相は再発を防ぐと約束した。", JA, Stance.PROMISES),
        ("記者は合意がいつになるのかを尋ねた。", JA, Stance.ASKS),
        ("首相は直ちに謝罪すべきだと述べた。", JA, Stance.DEMANDS),
        ("首相は発表は事実無根だと述べた。", JA, Stance.DENIES),
        ("首相は橋が完成したと述べた。", JA, Stance.ASSERTS),
        ("国防部否认舰艇进入领海。", HANS, Stance.DENIES),
        ("外交部敦促对方停止演习。", HANS, Stance.DEMANDS),
        ("居民担心这会引起混乱。", HANS, Stance.FEARS),
        ("绿党承诺在明年推行新制度。", HANS, Stance.PROMISES),
        ("发言人反问道：“是谁在破坏和平？”", HANS, Stance.ASKS),
        ("发言人说，这一说法毫无根据。", HANS, Stance.DENIES),
        ("發言人說，橋已經修好。", HANT, Stance.ASSERTS),
        ("政府否認軍艦進入領海。", HANT, Stance.DENIES),
    ],
)
def test_stance_is_the_cues_or_that_of_the_words(read: Read, text: str, language: Language, stance: Stance) -> None:
    assert only(read, text, language).stance is stance


@pytest.mark.parametrize(
    ("text", "language", "denied"),
    [
        ("国防省は艦船が入ったことを否定した。", JA, "艦船が入った"),
        ("国防部否认舰艇进入领海。", HANS, "舰艇进入领海"),
        ("政府否認軍艦進入領海。", HANT, "軍艦進入領海"),
    ],
)
def test_what_is_denied_is_the_proposition(read: Read, text: str, language: Language, denied: str) -> None:
    statement = only(read, text, language)
    assert statement.denied is not None
    assert statement.denied[0].of(text) == denied


@pytest.mark.parametrize(
    ("text", "language", "grade"),
    [
        ("首相は橋が完成したと述べた。", JA, Grade.ROLE),
        ("外務省は橋が完成したと述べた。", JA, Grade.COLLECTIVE),
        ("関係者によると、橋は完成した。", JA, Grade.ANONYMOUS),
        ("調査報告書は、橋が古いと結論づけた。", JA, Grade.DOCUMENT),
        ("橋は来月完成するという。", JA, Grade.UNKNOWN),
        ("外长表示，桥已经修好。", HANS, Grade.ROLE),
        ("外交部表示，桥已经修好。", HANS, Grade.COLLECTIVE),
        ("一名知情人士透露，桥已经修好。", HANS, Grade.ANONYMOUS),
        ("调查报告显示，桥已经修好。", HANS, Grade.DOCUMENT),
        ("据悉，桥已经修好。", HANS, Grade.UNKNOWN),
        ("外交部表示，橋已經修好。", HANT, Grade.COLLECTIVE),
    ],
)
def test_grade_is_that_of_the_head(read: Read, text: str, language: Language, grade: Grade) -> None:
    assert only(read, text, language).source_grade is grade


@pytest.mark.parametrize(
    ("text", "language", "medium"),
    [
        ("首相は記者会見で「責任はない」と述べた。", JA, Medium.PRESS_REMARKS),
        ("首相は国会で責任はないと述べた。", JA, Medium.PARLIAMENT),
        ("大使はSNSへの投稿で「責任はない」と書いた。", JA, Medium.SOCIAL_MEDIA),
        ("地元紙は橋が完成したと報じた。", JA, Medium.REPORT),
        ("报道官首相は橋が完成したと述べた。", JA, None),
        ("外长在记者会上表示，桥已经修好。", HANS, Medium.PRESS_REMARKS),
        ("外长在社交媒体上发文称，桥已经修好。", HANS, Medium.SOCIAL_MEDIA),
        ("国防部发表声明称，桥已经修好。", HANS, Medium.WRITTEN_STATEMENT),
        ("发言人表示，桥已经修好。", HANS, None),
        ("國防部發表聲明指出，橋已經修好。", HANT, Medium.WRITTEN_STATEMENT),
    ],
)
def test_medium_is_named_beside_the_words(read: Read, text: str, language: Language, medium: Medium | None) -> None:
    assert only(read, text, language).medium is medium


def test_hearsay_is_hedged_and_a_plain_statement_is_not(read: Read) -> None:
    assert only(read, "橋は来月完成するという。", JA).hedged
    assert only(read, "据报道，桥已经修好。", HANS).hedged
    assert not only(read, "首相は橋が完成したと述べた。", JA).hedged
    assert not only(read, "外长表示，桥已经修好。", HANS).hedged


def test_the_addressee_is_handed_on(read: Read) -> None:
    text = "米伦告诉索尔纳电视台，桥已经修好。"
    statement = only(read, text, HANS)
    assert statement.addressee is not None
    assert statement.addressee[0].of(text) == "索尔纳电视台"


def test_what_stands_in_another_has_it_as_parent(read: Read) -> None:
    outer, inner = sorted(
        read("ソルナ通信によると、大使は「合意は近い」と述べた。", JA).statements, key=lambda s: s.parent is not None
    )
    assert inner.parent == outer.id


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("外相は主張について「掘削は続いている」と述べ、否定した。", Stance.DENIES),
        ("外相は「掘削は続いている」と述べ、強く非難した。", Stance.CRITICISES),
        ("外相は「掘削は続いている」と述べ、橋の完成を祝った。", Stance.ASSERTS),
        ("外相は「掘削の事実はない」と述べた。", Stance.DENIES),
        ("外相は「掘削は続いている」と反論した。", Stance.DENIES),
    ],
)
def test_the_verb_that_closes_a_japanese_sentence_says_what_the_words_are_for(read: Read, text: str, stance: Stance) -> None:
    assert {s.stance for s in read(text, JA).statements if s.form is Form.DIRECT} == {stance}


def test_to_rebut_is_to_deny_in_chinese(read: Read) -> None:
    assert only(read, "外长反驳称：“责任不在我们。”", HANS).stance is Stance.DENIES


def test_what_a_label_calls_a_question_asks(read: Read) -> None:
    text = "（問）事実関係を伺いたい。\n（答）確認されていません。\n（問）船は戻るのか。\n"
    assert [s.stance for s in read(text, JA).statements] == [Stance.ASKS, Stance.ASSERTS, Stance.ASKS]
