"""Sentence encoders that a user names: what runs, what is refused, and that nothing is fetched in vain."""

import importlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from rejoinder.encode.hub import HubEncoder, find_encoder
from rejoinder.errors import CannotGoOn, InputInvalid, PartMissing
from tests.tiny_encoder import MEANINGS, make_encoder


def alike(encoder: HubEncoder, left: str, right: str) -> bool:
    one, other = encoder.encode([left, right])
    return bool(one.any()) and np.allclose(one, other, atol=1e-6)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_encoder(tmp_path_factory.mktemp("hub") / "tiny")


def test_a_folder_is_an_encoder_under_its_own_name(folder: Path) -> None:
    found = find_encoder(str(folder))
    assert (found.name, found.dimension) == ("tiny", len(MEANINGS) + 1)


def test_a_vector_is_the_mean_of_its_pieces(folder: Path) -> None:
    ship, harbour, both = HubEncoder(folder).encode(["ship", "harbour", "ship harbour"])
    assert np.allclose(both, (ship + harbour) / np.linalg.norm(ship + harbour), atol=1e-6)


def test_a_vector_is_that_of_the_first_piece_where_the_encoder_was_made_so(tmp_path: Path) -> None:
    encoder = HubEncoder(make_encoder(tmp_path / "first", pooling="cls_token"))
    assert alike(encoder, "ship harbour", "ship")


def test_both_scripts_of_chinese_have_one_vector(folder: Path) -> None:
    assert alike(HubEncoder(folder), "離港", "离港")


def test_what_the_encoder_expects_before_a_query_is_put_there(tmp_path: Path) -> None:
    told = {"config_sentence_transformers.json": {"prompts": {"query": "harbour "}}}
    plain, prompted = HubEncoder(make_encoder(tmp_path / "a")), HubEncoder(make_encoder(tmp_path / "b", more=told))
    assert np.allclose(prompted.encode(["ship"]), plain.encode(["harbour ship"]), atol=1e-6)


def test_a_text_is_cut_to_the_length_that_the_encoder_was_trained_for(tmp_path: Path) -> None:
    encoder = HubEncoder(make_encoder(tmp_path / "short", more={"sentence_bert_config.json": {"max_seq_length": 2}}))
    assert alike(encoder, "ship harbour", "ship harbour debate")


@pytest.mark.parametrize("pooling", ["max_tokens", "weightedmean_tokens", "lasttoken"])
def test_vectors_that_are_made_in_another_way_are_refused(tmp_path: Path, pooling: str) -> None:
    with pytest.raises(InputInvalid, match=pooling):
        HubEncoder(make_encoder(tmp_path / pooling, pooling=pooling))


def test_a_layer_behind_the_pooling_is_refused(tmp_path: Path) -> None:
    layers = [{"path": "", "type": "sentence_transformers.models.Transformer"}, {"path": "2_Dense", "type": "x.Dense"}]
    with pytest.raises(InputInvalid, match="Dense"):
        HubEncoder(make_encoder(tmp_path / "dense", more={"modules.json": layers}))


@pytest.mark.parametrize("left_out", ["tokenizer.json", "onnx/model.onnx"])
def test_a_folder_without_an_encoder_is_refused_with_what_would_be_right(tmp_path: Path, left_out: str) -> None:
    made = make_encoder(tmp_path / "part")
    (made / left_out).unlink()
    with pytest.raises(InputInvalid, match="optimum-cli"):
        find_encoder(str(made))


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"\xff", b'{"prompts": 7}'])
def test_broken_settings_of_an_encoder_break_nothing(tmp_path: Path, broken: bytes) -> None:
    made = make_encoder(tmp_path / "broken")
    for name in ("modules.json", "1_Pooling/config.json", "sentence_bert_config.json", "config_sentence_transformers.json"):
        (made / name).write_bytes(broken)
    assert HubEncoder(made).encode(["ship"]).any()


@pytest.mark.parametrize("name", ["", "no such folder", "a/b/c", "../up/down", "owner/"])
def test_what_is_neither_folder_nor_name_is_refused_before_the_network_is_asked(name: str) -> None:
    with pytest.raises(InputInvalid, match="owner/model"):
        find_encoder(name)


def test_a_name_that_cannot_be_fetched_is_an_error_in_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hub = importlib.import_module("huggingface_hub")
    fetch = hub.snapshot_download
    monkeypatch.setattr(hub, "snapshot_download", lambda *a, **k: fetch(*a, **k, cache_dir=tmp_path, local_files_only=True))
    with pytest.raises(CannotGoOn, match="owner/model could not be fetched") as caught:
        find_encoder("owner/model")
    assert "\n" not in str(caught.value)


def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(PartMissing, match=r"rejoinder\[hub\]"):
        find_encoder("owner/model")


def test_comparing_loads_nothing_of_it_unless_it_is_named() -> None:
    asked = "import sys, rejoinder.flow.comparing as c; print([m for m in sys.modules if 'hugging' in m or m.endswith('.hub')])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
