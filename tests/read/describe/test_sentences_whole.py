"""Whole sentences in three languages: the slot under test, and beside it a sentence in which the slot stays empty."""

from collections.abc import Callable

import pytest

from rejoinder.model import Basis, Form, Grade, Language, Medium, Reading, Stance, Statement

Read = Callable[..., Reading]
EN, JA, ZH = Language.EN, Language.JA, Language.ZH_HANS


def only(read: Read, text: str, language: Language) -> Statement:
    found = read(text, language).statements
    assert len(found) == 1, found
    return found[0]


STANCES = [
    (EN, "Brandt said the border was open.", Stance.ASSERTS),
    (EN, "Brandt asked whether the border was open.", Stance.ASKS),
    (EN, "“Is the border open?” Brandt asked.", Stance.ASKS),
    (EN, "Brandt feared that the border would close.", Stance.FEARS),
    (EN, "Brandt promised that the border would open.", Stance.PROMISES),
    (EN, "Brandt praised Veskar for its restraint.", Stance.SUPPORTS),
    (EN, "Brandt demanded that Veskar leave.", Stance.DEMANDS),
    (EN, "Brandt denied that ships had fired.", Stance.DENIES),
    (EN, "Brandt condemned Veskar for the flights.", Stance.CRITICISES),
    (JA, "首相は橋が安全だと断言した。", Stance.ASSERTS),
    (JA, "首相はベスカルに対し、船を返すよう要求した。", Stance.DEMANDS),
    (JA, "首相は支援を約束した。", Stance.PROMISES),
    (JA, "首相は封鎖を懸念した。", Stance.FEARS),
    (JA, "「橋は安全か」と記者が質問した。", Stance.ASKS),
    (ZH, "总理断言桥是安全的。", Stance.ASSERTS),
    (ZH, "总理否认桥不安全。", Stance.DENIES),
    (ZH, "总理要求韦斯卡尔归还船只。", Stance.DEMANDS),
    (ZH, "总理承诺提供援助。", Stance.PROMISES),
    (ZH, "总理担心海峡被封锁。", Stance.FEARS),
    (ZH, "记者问：“桥安全吗？”", Stance.ASKS),
]


@pytest.mark.parametrize(("language", "text", "stance"), STANCES)
def test_the_stance_is_what_the_source_does(read: Read, language: Language, text: str, stance: Stance) -> None:
    assert only(read, text, language).stance is stance


@pytest.mark.parametrize(("language", "text", "stance"), STANCES)
def test_only_a_denial_denies_its_own_words(read: Read, language: Language, text: str, stance: Stance) -> None:
    statement = only(read, text, language)
    assert statement.denied == (statement.content if stance is Stance.DENIES else None)


GRADES = [
    (EN, "Ilse Brandt said the border was open.", Grade.NAMED),
    (EN, "The foreign minister said the border was open.", Grade.ROLE),
    (EN, "The government said the border was open.", Grade.COLLECTIVE),
    (EN, "They said the border was open.", Grade.COLLECTIVE),
    (EN, "Sources familiar with the talks said the border was open.", Grade.ANONYMOUS),
    (EN, "A senior official, who asked not to be named, said the border was open.", Grade.ANONYMOUS),
    (EN, "The report said the border was open.", Grade.DOCUMENT),
    (JA, "イルゼ・ブラント氏は橋は安全だと述べた。", Grade.NAMED),
    (JA, "首相は橋は安全だと述べた。", Grade.ROLE),
    (JA, "外務省は橋は安全だと述べた。", Grade.COLLECTIVE),
    (JA, "関係者によると、橋は完成した。", Grade.ANONYMOUS),
    (ZH, "总理表示，桥是安全的。", Grade.ROLE),
    (ZH, "外交部表示，桥是安全的。", Grade.COLLECTIVE),
    (ZH, "据传，桥已经修好。", Grade.UNKNOWN),
]


@pytest.mark.parametrize(("language", "text", "grade"), GRADES)
def test_the_grade_is_how_well_the_source_is_named(read: Read, language: Language, text: str, grade: Grade) -> None:
    assert only(read, text, language).source_grade is grade


FORMS = [
    (EN, "“The border is open,” Brandt said.", Form.DIRECT),
    (EN, "Brandt said the border was “open for good.”", Form.MIXED),
    (EN, "Brandt said the border was open.", Form.INDIRECT),
    (JA, "首相は「橋は安全だ」と断言した。", Form.DIRECT),
    (JA, "首相は橋が安全だと断言した。", Form.INDIRECT),
    (ZH, "总理表示：“桥是安全的。”", Form.DIRECT),
    (ZH, "总理表示，桥是安全的。", Form.INDIRECT),
]


@pytest.mark.parametrize(("language", "text", "form"), FORMS)
def test_the_form_follows_the_marks_and_the_basis_the_form(read: Read, language: Language, text: str, form: Form) -> None:
    statement = only(read, text, language)
    assert statement.form is form
    assert statement.basis is (Basis.REPORTED if form is Form.INDIRECT else Basis.QUOTED)


MEDIA = [
    (EN, "In a letter to Veskar, Brandt said the border was open.", Medium.LETTER),
    (EN, "In a speech on Monday, Brandt said the border was open.", Medium.SPEECH),
    (EN, "Brandt said in a tweet that the border was open.", Medium.SOCIAL_MEDIA),
    (EN, "In parliament on Tuesday, Brandt said the border was open.", Medium.PARLIAMENT),
    (EN, "In a phone call with Marr, Brandt said the border was open.", Medium.PHONE_CALL),
    (EN, "Brandt told reporters that the border was open.", Medium.PRESS_REMARKS),
    (EN, "Brandt told the Herald that the border was open.", Medium.INTERVIEW),
    (EN, "The report said the border was open.", Medium.REPORT),
    (EN, "Brandt said the border was open.", None),
    (JA, "首相は書簡で、橋は安全だと伝えた。", Medium.LETTER),
    (JA, "裁判で被告は「知らない」と述べた。", Medium.COURT),
    (JA, "首相はインタビューで「橋は安全だ」と語った。", Medium.INTERVIEW),
    (JA, "首相は記者団に対し「橋は安全だ」と述べた。", Medium.PRESS_REMARKS),
    (JA, "首相は「橋は安全だ」と断言した。", None),
    (ZH, "总理在电话会谈中表示，桥是安全的。", Medium.PHONE_CALL),
    (ZH, "总理在信中说，桥是安全的。", Medium.LETTER),
    (ZH, "被告在法庭上说：“我不知道。”", Medium.COURT),
    (ZH, "总理接受采访时说：“桥是安全的。”", Medium.INTERVIEW),
    (ZH, "总理对记者说：“桥是安全的。”", Medium.PRESS_REMARKS),
    (ZH, "总理表示，桥是安全的。", None),
]


@pytest.mark.parametrize(("language", "text", "medium"), MEDIA)
def test_the_medium_is_named_beside_the_words(read: Read, language: Language, text: str, medium: Medium | None) -> None:
    assert only(read, text, language).medium is medium


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "Brandt said the letter was on her table."),
        (EN, "Brandt said the interview was long."),
        (EN, "Brandt said reporters had been at the bridge."),
        (ZH, "总理说，那封信在桌上。"),
    ],
)
def test_a_medium_that_the_words_only_speak_of_is_none_of_theirs(read: Read, language: Language, text: str) -> None:
    assert only(read, text, language).medium is None


DAYS = [
    (EN, "Brandt said on Monday that the border was open.", "2025-03-03"),
    (EN, "The border was open, Brandt said on Monday.", "2025-03-03"),
    (EN, "Brandt said the border was open.", None),
    (EN, "Brandt said the border had been open on Monday.", None),
    (JA, "首相は1日、橋は安全だと述べた。", "2025-03-01"),
    (JA, "首相は橋は1日に完成すると述べた。", None),
    (ZH, "总理1日表示，桥是安全的。", "2025-03-01"),
    (ZH, "总理表示，桥1日完工。", None),
]


@pytest.mark.parametrize(("language", "text", "day"), DAYS)
def test_the_day_is_that_of_the_saying_not_of_what_is_said(read: Read, language: Language, text: str, day: str | None) -> None:
    said_at = only(read, text, language).said_at
    assert (said_at and said_at.value) == day


HEDGES = [
    (EN, "Brandt reportedly said the border was open.", True),
    (EN, "Brandt may have said that the border was open.", True),
    (EN, "Brandt said the border was open.", False),
    (EN, "Brandt said the border was apparently open.", False),
    (ZH, "据传，桥已经修好。", True),
    (ZH, "总理说，桥可能已经修好。", False),
    (JA, "首相は橋が完成したもようだと述べた。", False),
]


@pytest.mark.parametrize(("language", "text", "hedged"), HEDGES)
def test_a_hedge_is_the_documents_own(read: Read, language: Language, text: str, *, hedged: bool) -> None:
    assert only(read, text, language).hedged is hedged


ADDRESSEES = [
    (EN, "Brandt told reporters that the border was open.", "reporters"),
    (EN, "Brandt told the Herald that the border was open.", "the Herald"),
    (EN, "Brandt said the border was open.", None),
    (EN, "Brandt said Marr had told reporters the truth.", None),
    (JA, "首相はベスカルに対し、船を返すよう要求した。", "ベスカル"),
    (JA, "首相はベスカルに謝罪を求めた。", "ベスカル"),
    (JA, "首相は日本に謝罪を求めた。", "日本"),
    (JA, "首相は早期に対応を求めた。", None),
    (JA, "首相は支援を約束した。", None),
    (ZH, "总理对记者说：“桥是安全的。”", "记者"),
    (ZH, "总理表示，桥是安全的。", None),
]


@pytest.mark.parametrize(("language", "text", "words"), ADDRESSEES)
def test_the_addressee_is_whom_the_words_are_said_to(read: Read, language: Language, text: str, words: str | None) -> None:
    addressee = only(read, text, language).addressee
    assert (addressee and addressee[0].of(text)) == words


ABOUT = [
    (EN, "Japan said Russia and China had signed.", ("Russia", "China")),
    (EN, "Japan said Japan would sign.", ()),
    (EN, "Russia said nobody had signed.", ()),
    (JA, "日本はロシアが署名したと述べた。", ("Russia",)),
    (JA, "日本は橋が完成したと述べた。", ()),
    (ZH, "日本表示，俄罗斯已经签字。", ("Russia",)),
    (ZH, "日本表示，桥已经修好。", ()),
]


@pytest.mark.parametrize(("language", "text", "about"), ABOUT)
def test_about_are_the_actors_in_the_words_but_the_speaker(
    read: Read, language: Language, text: str, about: tuple[str, ...]
) -> None:
    assert only(read, text, language).about == about


SILENT = [
    (JA, "首相は橋を渡った。"),
    (JA, "首相は「橋」という本を読んだ。"),
    (JA, "首相の発言は長かった。"),
    (JA, "橋は5月に開通した。"),
    (JA, "両国の船が海峡ですれ違った。"),
    (ZH, "总理走过了桥。"),
    (ZH, "总理读了一本名为《桥》的书。"),
    (ZH, "总理的讲话很长。"),
    (ZH, "桥于5月通车。"),
    (ZH, "两国船只在海峡相遇。"),
]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_narration_reports_nobody(read: Read, language: Language, text: str) -> None:
    assert read(text, language).statements == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Brandt expressed concern about the closure of the strait.", Stance.FEARS),
        ("Brandt expressed the view that the strait was open.", Stance.ASSERTS),
    ],
)
def test_the_noun_that_a_verb_carries_says_what_the_words_are_for(read: Read, text: str, stance: Stance) -> None:
    assert all(s.stance is stance for s in read(text, EN).statements)


def test_who_denies_a_claim_denies_what_was_claimed(read: Read) -> None:
    text = "Aldovia on Tuesday rejected a claim by Veskar that its boats had left the strait."
    reading = read(text, EN)
    outer = next(s for s in reading.statements if s.parent is None)
    assert outer.denied is not None
    assert outer.denied[0].of(text) == "that its boats had left the strait"
    assert [r.later for r in reading.replies] == [outer.id]


def test_what_is_told_in_another_sentence_of_the_same_words_is_not_denied(read: Read) -> None:
    text = "问：有何评论？\n答：有关说法毫无根据。韦斯卡尔外交部已经说明，航道对所有船只开放。"
    answer = next(s for s in read(text, ZH).statements if s.stance is Stance.DENIES)
    assert answer.denied is None


def test_a_name_behind_a_profession_names(read: Read) -> None:
    assert only(read, "“It was quiet,” the harbour master, Ole Dahl, said.", EN).source_grade is Grade.NAMED
    assert only(read, "“It was quiet,” the harbour master, a veteran, said.", EN).source_grade is not Grade.NAMED
