"""English word order, one invented sentence for each."""

from collections.abc import Callable

import pytest

from rejoinder.model import Reading

Said = Callable[..., list[tuple[str, str | None, str | None]]]

DIRECT = [
    ("“We will not move,” Foreign Minister Ilse Brandt said.", "“We will not move,”", "said", "Foreign Minister Ilse Brandt"),
    ("“We will not move,” said Foreign Minister Ilse Brandt.", "“We will not move,”", "said", "Foreign Minister Ilse Brandt"),
    ("Ilse Brandt said: “We will not move.”", "“We will not move.”", "said", "Ilse Brandt"),
    ("Ilse Brandt said, “We will not move.”", "“We will not move.”", "said", "Ilse Brandt"),
    ('"We will not move," Brandt told reporters on Monday.', '"We will not move,"', "told", "Brandt"),
    ("His letter stated: “The border is closed.”", "“The border is closed.”", "stated", "His letter"),
    ("“The border,” Brandt said, “is closed.”", "“The border,” … “is closed.”", "said", "Brandt"),
    (
        "“The border is closed,” said Ole Marr, a spokesman for the ministry.",
        "“The border is closed,”",
        "said",
        "Ole Marr, a spokesman for the ministry",
    ),
    ("“Nobody was hurt!” the mayor shouted.", "“Nobody was hurt!”", "shouted", "the mayor"),
    ("“Nobody was hurt.” Brandt said.", "“Nobody was hurt.”", "said", "Brandt"),
    ("“The border is closed,” according to a senior official.", "“The border is closed,”", "according to", "a senior official"),
]

INDIRECT = [
    ("Brandt said that the border was closed.", "that the border was closed", "said", "Brandt"),
    ("Brandt said the border was closed.", "the border was closed", "said", "Brandt"),
    ("Brandt said she’d go.", "she’d go", "said", "Brandt"),
    ("Brandt told the Veskar Herald that the border was closed.", "that the border was closed", "told", "Brandt"),
    ("Brandt said Tuesday the border was closed.", "the border was closed", "said", "Brandt"),
    ("Brandt said in a statement that the border was closed.", "that the border was closed", "said", "Brandt"),
    ("The border was closed, officials said.", "The border was closed", "said", "officials"),
    ("According to the ministry, the border was closed.", "the border was closed", "According to", "the ministry"),
    ("The border was closed, according to the ministry.", "The border was closed", "according to", "the ministry"),
    ("Aldovia vowed to close the border.", "to close the border", "vowed", "Aldovia"),
    (
        "The head of the navy of Aldovia has warned that ships will be stopped.",
        "that ships will be stopped",
        "has warned",
        "The head of the navy of Aldovia",
    ),
    (
        "Ilse Brandt, a former general, said the border was closed.",
        "the border was closed",
        "said",
        "Ilse Brandt, a former general",
    ),
    ("Brandt and her deputy insisted that talks go on.", "that talks go on", "insisted", "Brandt and her deputy"),
    ("On Monday, Brandt announced that talks would end.", "that talks would end", "announced", "Brandt"),
    ("Brandt did not say whether talks would end.", "whether talks would end", "did not say", "Brandt"),
]

ATTITUDES = [
    (
        "Veskar has criticized Aldovia over the missiles on Brenn Island.",
        "Aldovia over the missiles on Brenn Island",
        "has criticized",
        "Veskar",
    ),
    ("Veskar rejected the accusation.", "the accusation", "rejected", "Veskar"),
    ("Brandt underscored the closeness of the two states.", "the closeness of the two states", "underscored", "Brandt"),
    ("Veskar invoked the treaty of Orle.", "the treaty of Orle", "invoked", "Veskar"),
    ("Veskar called for an end to the patrols.", "an end to the patrols", "called for", "Veskar"),
    ("Veskar called Brandt a “puppet of war.”", "Brandt a “puppet of war.”", "called", "Veskar"),
]

NOUNS = [
    ("Veskar’s claim that the ships were armed was repeated.", "that the ships were armed", "claim", "Veskar’s"),
    ("Veskar’s assertion that the ships would be armed is wrong.", "that the ships would be armed", "assertion", "Veskar’s"),
    ("The claim by Veskar that the ships were armed has spread.", "that the ships were armed", "claim", "Veskar"),
    (
        "There is a sense of crisis in the cabinet that the talks could fail.",
        "that the talks could fail",
        "sense of crisis",
        "the cabinet",
    ),
    (
        "Veskar has promoted the narrative that Aldovia wants war.",
        "that Aldovia wants war",
        "has promoted the narrative",
        "Veskar",
    ),
    (
        "Veskar is trying to turn the remark round and create the impression that Aldovia is alone.",
        "that Aldovia is alone",
        "create the impression",
        "Veskar",
    ),
]


@pytest.mark.parametrize(("text", "content", "cue", "source"), [*DIRECT, *INDIRECT, *ATTITUDES, *NOUNS])
def test_one_sentence_gives_one_statement(said: Said, text: str, content: str, cue: str, source: str) -> None:
    assert said(text) == [(content.rstrip("."), cue, source)] or said(text) == [(content, cue, source)]


SILENT = [
    "The bridge over the Orle was opened in May.",
    "Ships of both navies met off Brenn Island on Monday.",
    "Aldovia exported 300 tons of steel last year.",
    "The united states of the river league meet each spring.",
    "Reports and claims fill the archive.",
    "It rained. The hall was quiet. Nobody came.",
    "He carried the “Order of the Heron” on his coat.",
    "The minister’s plans, views and notes were lost.",
    "This said a lot.",
    "Related Tags",
    "By Ole Marr",
]


@pytest.mark.parametrize("text", SILENT)
def test_narration_gives_no_statement(said: Said, text: str) -> None:
    assert said(text) == []


def test_a_quotation_alone_in_the_next_sentence_goes_on_with_the_same_speaker(said: Said) -> None:
    text = "“We will not move,” Brandt said. “We never did.”"
    assert said(text) == [("“We will not move,” … “We never did.”", "said", "Brandt")]


def test_a_quotation_over_two_paragraphs_is_one_statement(said: Said) -> None:
    text = "Brandt said: “We will not move.\n\n“We never did.”"
    assert said(text) == [("“We will not move. … “We never did.”", "said", "Brandt")]


def test_a_new_cue_begins_a_new_statement(said: Said) -> None:
    text = "“We will not move,” Brandt said. “They will,” Marr replied."
    assert said(text) == [("“We will not move,”", "said", "Brandt"), ("“They will,”", "replied", "Marr")]


def test_a_participle_has_the_subject_of_its_sentence(said: Said) -> None:
    text = "Aldovia’s envoy sent a letter to the league on Monday, insisting that the patrols are legal."
    assert said(text) == [("that the patrols are legal", "insisting", "Aldovia’s envoy")]


def test_a_participle_after_a_writing_has_the_subject_of_its_sentence(said: Said) -> None:
    text = "Veskar’s envoy sent a letter to the league raising issues over the patrols."
    assert said(text) == [("the patrols", "raising issues over", "Veskar’s envoy")]


def test_a_second_verb_shares_the_subject(said: Said) -> None:
    text = "Brandt addressed reporters at noon, an hour after the call, and said she had discussed the patrols."
    assert said(text) == [("she had discussed the patrols", "said", "Brandt")]


def test_content_ends_before_a_second_cue(said: Said) -> None:
    text = "Veskar has criticized the patrols and even invoked the treaty of Orle."
    assert [words for words, _, _ in said(text)] == ["the patrols", "the treaty of Orle"]


def test_content_ends_before_a_participle_that_attributes(said: Said) -> None:
    text = "Brandt said the border was closed, adding that it would stay so."
    assert said(text) == [("the border was closed", "said", "Brandt"), ("that it would stay so", "adding", "Brandt")]


def test_an_announced_quotation_stands_in_the_next_paragraph(said: Said) -> None:
    text = "Brandt added:\n\n“The border is closed.”\n\nThe hall was quiet."
    assert said(text) == [("“The border is closed.”", "added", "Brandt")]


def test_announced_words_need_no_marks(said: Said) -> None:
    text = "Brandt added:\n\nThe border is closed. It stays so.\n\nThe hall was quiet."
    assert said(text)[0] == ("The border is closed. It stays so.", "added", "Brandt")


def test_a_headline_with_a_name_and_a_colon_is_a_statement(said: Said) -> None:
    text = "Brandt: The border will be closed tonight\n\nNobody came."
    assert said(text) == [("The border will be closed tonight", ":", "Brandt")]


@pytest.mark.parametrize("label", ["Analysis", "Exclusive", "Watch"])
def test_a_label_before_a_headline_is_nobody(said: Said, label: str) -> None:
    assert said(f"{label}: The border will be closed tonight\n\nNobody came.") == []


def test_a_claim_inside_a_quotation_stands_inside_its_statement(read: Callable[..., Reading], said: Said) -> None:
    text = "His letter stated: “Veskar’s assertion that Aldovia would fire first is erroneous.”"
    reading = read(text)
    outer, inner = reading.statements
    assert (inner.parent, inner.attributed_by) == (outer.id, outer.id)
    assert said(text)[1] == ("that Aldovia would fire first", "assertion", "Veskar’s")


def test_what_the_speaker_says_of_himself_is_no_statement_of_another(said: Said) -> None:
    text = "“I think we promise too much,” Brandt said."
    assert said(text) == [("“I think we promise too much,”", "said", "Brandt")]


def test_a_noun_in_a_list_is_no_second_verb(said: Said) -> None:
    text = "They reaffirmed their support for the league, as well as cooperation and challenges posed by Veskar."
    assert [cue for _, cue, _ in said(text)] == ["reaffirmed"]


def test_words_wrapped_over_two_lines_are_one_content(said: Said) -> None:
    text = "The foreign minister of Aldovia said at the bridge\nover the Orle on Monday that the patrols would go\non for years."
    assert said(text) == [("that the patrols would go\non for years", "said", "The foreign minister of Aldovia")]


def test_a_passive_names_its_agent_as_source(said: Said) -> None:
    assert ("Veskar", "the navy") in [
        (content.split(" … ")[0], source) for content, _, source in said("Veskar was accused of piracy by the navy.")
    ]


@pytest.mark.parametrize("reserve", ["asked not to be named", "spoke on condition of anonymity", "declined to be identified"])
def test_a_source_that_would_not_be_named_is_told_with_its_reserve(said: Said, reserve: str) -> None:
    text = f"The navy will use the port of Minase, a Sarovian official who {reserve} told the Bulletin."
    assert said(text) == [("The navy will use the port of Minase", "told", f"a Sarovian official who {reserve}")]


def test_what_somebody_told_ends_before_who_told_it(said: Said) -> None:
    text = "Yurano has agreed to let the navy use the port, an official told the Bulletin."
    contents = [content for content, _, _ in said(text)]
    assert contents == ["Yurano has agreed to let the navy use the port", "to let the navy use the port"]
