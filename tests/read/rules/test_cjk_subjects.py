"""Whose words they are: the noun phrase before a cue, without what stands around it."""

import pytest

from rejoinder.model import Span
from rejoinder.read.rules.ja_lists import lists as japanese
from rejoinder.read.rules.ja_subject import Topic, content_start, find_topics, noun_phrase, split_addressee
from rejoinder.read.rules.zh_lists import lists as chinese
from rejoinder.read.rules.zh_subject import find_subject, leading_noun


@pytest.mark.parametrize(
    ("clause", "subject"),
    [
        ("外长米伦", "外长米伦"),
        ("但外长米伦", "外长米伦"),
        ("此外，外长米伦还", "外长米伦"),
        ("3月5日外长米伦", "外长米伦"),
        ("周五早晨，教练贝尔", "教练贝尔"),
        ("外长米伦5日在记者会上", "外长米伦"),
        ("外长米伦在接受电视台采访时", "外长米伦"),
        ("外长米伦对记者", "外长米伦"),
        ("外长米伦就会谈结果", "外长米伦"),
        ("外长米伦再次公开", "外长米伦"),
        ("有官员", "官员"),
        ("有人", "有人"),
        ("一名不愿透露姓名的官员", "一名不愿透露姓名的官员"),
        ("银行家、作家李木", "银行家、作家李木"),
        ("他自豪地将这座桥", "他"),
        ("以色列总理", "以色列总理"),
    ],
)
def test_a_chinese_subject_is_the_bare_noun_phrase(clause: str, subject: str) -> None:
    found = find_subject(clause, 0, len(clause), chinese()).span
    assert found is not None
    assert found.of(clause) == subject


@pytest.mark.parametrize("clause", ["", "并", "还", "同时", "但", "，", "在会上"])
def test_a_clause_may_have_no_subject(clause: str) -> None:
    assert find_subject(clause, 0, len(clause), chinese()).span is None


@pytest.mark.parametrize("clause", ["巴尔迎来了", "这座"])
def test_words_with_a_verb_in_them_are_no_subject(clause: str) -> None:
    found = find_subject(clause, 0, len(clause), chinese())
    assert found.span is None
    assert found.verbal


def test_the_noun_that_opens_a_clause_ends_at_its_verb() -> None:
    clause = "警方已发布初步报告"
    found = leading_noun(clause, 0, len(clause), chinese())
    assert found is not None
    assert found.of(clause) == "警方"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("首相は", "首相"),
        ("しかし首相は", "首相"),
        ("3日、首相は", "首相"),
        ("会見で首相は", "首相"),
        ("大学の教授で、病院の医師でもあるソル・ベンは", "大学の教授で、病院の医師でもあるソル・ベン"),
        ("会社のCEO、マル・クーは", "会社のCEO、マル・クー"),
        ("手を振りながら首相は", "首相"),
        ("団体が動き始めたが、一部の人は", "一部の人"),
        ("【首都共同】首相は", "首相"),
    ],
)
def test_a_japanese_topic_keeps_its_modifiers_and_nothing_else(text: str, noun: str) -> None:
    topic = Topic(Span(0, len(text) - 1), len(text))
    found = noun_phrase(text, topic, japanese())
    assert found is not None
    assert found.of(text) == noun


@pytest.mark.parametrize("text", ["会見では", "島には", "辞めるはず", "雨だが", "食べるもの", "これは"])
def test_particles_of_other_kinds_mark_no_topic(text: str) -> None:
    assert find_topics(text, 0, len(text), "はがも") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("記者会見で、橋は完成した", "橋は完成した"),
        ("国会で橋は完成した", "橋は完成した"),
        ("記者団に対し、橋は完成した", "橋は完成した"),
        ("4日、記者団に対し、橋は完成した", "橋は完成した"),
        ("演習について、橋は完成した", "橋は完成した"),
        ("6月に橋は完成した", "6月に橋は完成した"),
        ("橋は完成した", "橋は完成した"),
    ],
)
def test_words_begin_behind_what_sets_their_scene(text: str, words: str) -> None:
    begin, _ = content_start(text, 0, len(text), japanese())
    assert text[begin:] == words


def test_whom_something_is_asked_of_stands_before_it() -> None:
    text = "両国に自制"
    found = split_addressee(text, Span(0, len(text)), japanese())
    assert found is not None
    assert [span.of(text) for span in found] == ["両国", "自制"]
    assert split_addressee("自制", Span(0, 2), japanese()) is None
