"""Every form that a sentence of a brief may have: its kind and its pattern. There is no other way to say anything."""

from collections.abc import Mapping
from dataclasses import dataclass

from rejoinder.model.briefed import BriefSentence, SentenceKind


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern with slots; `one` is the pattern for the number 1. `covers` when a count needs a coverage too."""

    kind: SentenceKind
    pattern: str
    one: str | None = None
    covers: bool = False


def _quotation(pattern: str) -> Form:
    return Form(SentenceKind.QUOTATION, pattern)


def _count(one: str, many: str, *, covers: bool = False) -> Form:
    return Form(SentenceKind.COUNT, many, one, covers)


def _absence(pattern: str) -> Form:
    return Form(SentenceKind.ABSENCE, pattern)


FORMS: Mapping[str, Form] = {
    "first": _quotation("First seen in {outlet}, {when}: {who} {act}: {words}"),
    "seen": _quotation("In {outlet}, {when}: {who} {act}: {words}"),
    "reached": _quotation("In {language} first seen in {outlet}, {when}: {who} {act}: {words}"),
    "answer": _quotation("Answered in {outlet}, {when}{lag}: {who} {act}: {words}"),
    "gone": _quotation("In an earlier version of an article in {outlet}, {when}, and no longer in its text: {words}"),
    "record": _quotation("The record may bear on this, which nobody has judged yet; {record}: {words}"),
    "record judged": _quotation("The record {relation}, as a person judged; {record}: {words}"),
    "documents": _count("1 document carries it.", "{number} documents carry it."),
    "copies": _count("1 of them copies another document.", "{number} of them copy another document."),
    "stories": _count("They report 1 happening.", "They report {number} happenings."),
    "outlets": _count("1 outlet published it.", "{number} outlets published it."),
    "languages": _count("It is in 1 language: {languages}.", "It is in {number} languages: {languages}."),
    "state media": _count(
        "1 of the outlets is state media according to {authority}.",
        "{number} of the outlets are state media according to {authority}.",
    ),
    "narratives": _count(
        "It tells 1 narrative that was named: {narratives}.", "It tells {number} narratives that were named: {narratives}."
    ),
    "before": _count("1 earlier claim was found that tells the same.", "{number} earlier claims were found that tell the same."),
    "travels": _count(
        "1 other claim travels with it, as nobody has judged yet.",
        "{number} other claims travel with it, as nobody has judged yet.",
    ),
    "answers": _count("1 statement answers it.", "{number} statements answer it."),
    "no answer": _absence("No answer was found in {covered}."),
    "no answer in": _absence("No answer in {language} was found in {covered}."),
    "no answer by desk": _absence("No answer by {desk} was found in {covered}."),
    "documents read": _count("1 document was read{recent}.", "{number} documents were read{recent}."),
    "outlets read": _count("1 outlet published what was read.", "{number} outlets published what was read."),
    "languages read": _count("All of it is in 1 language: {languages}.", "It is in {number} languages: {languages}."),
    "about": _count("1 claim was found.", "{number} claims were found."),
    "about desk": _count("1 claim about {desk} was found.", "{number} claims about {desk} were found."),
    "new": _count("1 of them is new{since}.", "{number} of them are new{since}.", covers=True),
    "new about desk": _count("1 of them is new{since}.", "{number} of them are new{since}.", covers=True),
    "unanswered": _count("1 of them went without any answer.", "{number} of them went without any answer.", covers=True),
    "unanswered by desk": _count("1 of them has no answer by {desk}.", "{number} of them have no answer by {desk}.", covers=True),
    "left out": _count("1 more claim was found and left out here.", "{number} more claims were found and left out here."),
    "nothing": _absence("No claim was found in {covered}."),
    "nothing about desk": _absence("No claim about {desk} was found in {covered}."),
    "nothing new": _absence("No new claim was found{since} in {covered}."),
    "nothing new about desk": _absence("No new claim about {desk} was found{since} in {covered}."),
}
LINE = "line"  # the one form without a pattern: the words of the judgement


def pattern_of(sentence: BriefSentence) -> str:
    """The pattern of a sentence, in the right number. Raises KeyError for a form that there is not."""
    form = FORMS[sentence.form]
    return form.one if form.one is not None and sentence.number == 1 else form.pattern
