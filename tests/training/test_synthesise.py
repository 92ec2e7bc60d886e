from random import Random

from training.synthesise import Words, write_document, write_sentence

CHANCE = Random(1)  # noqa: S311 - no secret
WORDS = Words(
    {"source": ["{P}"], "person": ["{M}氏"], "name": ["田中"], "sentence": ["{S}は{C}と{Q:述べた}。"]}, ["雨が降る"], ["晴れた。"]
)


def parts(template: str) -> list[tuple[str, ...]]:
    sheet = write_sentence(template, WORDS, CHANCE)
    said = sheet.statements.values()
    return [tuple("+".join(sheet.text[a:z] for a, z in s[part]) for part in ("source", "cue", "content")) for s in said]


def test_slots_become_the_parts_of_a_statement() -> None:
    assert parts("{S}は{C}と{Q:述べた}。") == [("田中氏", "述べた", "雨が降る")]


def test_a_content_may_hold_another_statement() -> None:
    assert ("田中氏", "によると", "田中氏は雨が降ると語った") in parts("{S2}{Q2:によると}、⟦2{S}は{C}と{Q:語った}⟧。")


def test_two_statements_may_share_a_source_or_a_content() -> None:
    assert parts("{S}は{C}と{Q:述べ}、{C2}と{Q2:語った}。 =1S2")[1][0] == "田中氏"
    assert parts("{S}は{C}という{Q2:主張}を{Q:否定した}。 =1C2")[1] == ("", "主張", "雨が降る")


def test_every_span_of_a_made_up_document_lies_in_it() -> None:
    row = write_document(WORDS, CHANCE)
    assert row["gold"]
    assert {row["text"][a:z] for item in row["gold"] for a, z in item["cue"]} == {"述べた"}
