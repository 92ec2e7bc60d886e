"""How the weights of relations are made: parts that share nothing, rare relations that count."""

from dataclasses import replace

import numpy as np

from training.relate import PARTS, Data, Taught, _apart, _apart_by_texts, _figures, _parts, _parts_of_texts, _weights, train

NAMED = Taught(hidden=48, passes=30, rate=2e-3, dropped=0.2, decay=0.01, vectors=0.3, softened=0.5)


def pairs(*texts: tuple[str, str]) -> list[dict[str, str]]:
    return [{"earlier": earlier, "later": later} for earlier, later in texts]


def data(rows: int = 60) -> Data:
    chance = np.random.default_rng(1)
    relation = np.arange(rows) % 3
    named = chance.normal(size=(rows, 4)).astype(np.float32)
    named[:, 0] += 4 * (relation - 1)
    meaning = np.concatenate([chance.normal(size=(rows, 8)).astype(np.float32), named], axis=1)
    texts = np.stack([np.arange(rows) % PARTS, np.arange(rows) // PARTS % PARTS], axis=1)
    return Data((meaning, named), relation, np.zeros(rows, dtype=np.int64), np.arange(rows) % PARTS, texts)


def test_pairs_that_share_a_text_stand_in_one_part() -> None:
    chain = pairs(("a", "x"), ("b", "x"), ("b", "y"), ("c", "z"), ("d", "w"))
    parts = _parts(chain)
    assert parts[0] == parts[1] == parts[2]
    assert len(set(parts.tolist())) == 3


def test_a_text_that_is_earlier_here_and_later_there_keeps_both_together() -> None:
    assert len(set(_parts(pairs(("a", "b"), ("b", "c"))).tolist())) == 1


def test_parts_are_about_as_large_as_each_other() -> None:
    parts = _parts(pairs(*((f"e{at}", f"l{at}") for at in range(50))))
    assert sorted(np.bincount(parts, minlength=PARTS).tolist()) == [10] * PARTS


def test_rare_relations_weigh_more() -> None:
    given = data(30)
    rare = replace(given, relation=np.array([0] * 20 + [1] * 8 + [2] * 2))
    weights = _weights(rare, 0.5)
    assert weights[0] < weights[20] < weights[29]


def test_what_is_plain_to_see_is_learnt() -> None:
    given = data(900)
    layers = train(given.rows[1], given, np.ones(900, dtype=bool), NAMED, 0)
    inner = np.maximum(((given.rows[1] - layers["centre"]) * layers["scale"]) @ layers["hidden"] + layers["hidden_bias"], 0)
    found = (inner @ layers["out"] + layers["out_bias"]).argmax(axis=1)
    assert (found == given.relation).mean() > 0.8


def test_the_same_seed_makes_the_same_weights() -> None:
    given = data()
    first, second = (train(given.rows[1], given, given.part != 0, NAMED, 3) for _ in range(2))
    assert all((first[name] == second[name]).all() for name in first)


def test_what_never_varies_says_nothing_and_breaks_nothing() -> None:
    given = data()
    still = given.rows[1].copy()
    still[:, 1] = 7.0
    layers = train(still, replace(given, rows=(given.rows[0], still)), given.part != 0, NAMED, 0)
    assert layers["scale"][1] == 0
    assert all(np.isfinite(values).all() for values in layers.values())


def test_weights_fit_the_small_numbers_that_they_are_kept_in() -> None:
    given = data()
    for values in train(given.rows[1], given, given.part != 0, NAMED, 0).values():
        assert np.isfinite(values.astype(np.float16)).all()


def test_figures_say_what_was_taken_for_its_opposite() -> None:
    wanted, found = np.array([0, 0, 1, 2]), np.array([2, 0, 1, 2])
    assert "flipped 33.3 %" in _figures(wanted, found)
    assert "macro F1 100.0, flipped 0.0 %" in _figures(wanted, wanted)


def test_pairs_of_a_small_file_weigh_more() -> None:
    given = data(30)
    weights = _weights(replace(given, file=np.array([0] * 24 + [1] * 6)), 0.5)
    assert weights[24:].min() > weights[:24].max()


def test_parts_that_teach_share_no_text_with_those_that_are_measured() -> None:
    given = replace(data(50), texts=_parts_of_texts(pairs(*((f"e{at % 11}", f"l{at % 13}") for at in range(50)))))
    measured = np.zeros(50, dtype=int)
    for used, held in _apart_by_texts(given):
        assert not (used & held).any()
        assert all((given.texts[used][:, side][:, None] != given.texts[held][:, side]).all() for side in (0, 1))
        measured += held
    assert (measured == 1).all()


def test_every_pair_is_measured_once_and_teaches_otherwise() -> None:
    splits = list(_apart(data(50)))
    assert (np.sum([held for _, held in splits], axis=0) == 1).all()
    assert all((used != held).all() for used, held in splits)
