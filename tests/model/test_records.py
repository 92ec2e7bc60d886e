import dataclasses
import inspect

import pytest

from rejoinder import model

RECORDS = [
    value
    for _, value in inspect.getmembers(model, inspect.isclass)
    if dataclasses.is_dataclass(value) and value.__module__.startswith("rejoinder.model")
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_every_record_is_frozen_and_slotted(record: type) -> None:
    assert record.__dataclass_params__.frozen  # type: ignore[attr-defined]  # dataclasses keep their parameters there
    assert "__slots__" in vars(record)


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_nothing_mutable_stands_in_a_record(record: type) -> None:
    kinds = " ".join(str(field.type) for field in dataclasses.fields(record))
    assert not any(mutable in kinds for mutable in ("list[", "dict[", "set[", "Any"))


@pytest.mark.parametrize(("language", "base"), [("EN", "en"), ("JA", "ja"), ("ZH_HANS", "zh"), ("ZH_HANT", "zh")])
def test_both_scripts_of_chinese_share_their_word_lists(language: str, base: str) -> None:
    assert model.Language[language].base == base
