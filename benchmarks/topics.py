"""BERTopic (Grootendorst, 2022) on our vectors: each topic a story, each document without a topic alone."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
from bertopic import BERTopic
from hdbscan import HDBSCAN
from umap import UMAP

from rejoinder.link.sentences import sentences_of
from rejoinder.model import Encoder

OPENING = 3  # sentences, as ours
SETTINGS = ((2, 1), (2, 2), (3, 1), (5, 5), (10, 10))  # fewest documents of a topic, and near ones of a document in its midst
Groups = tuple[tuple[str, ...], ...]


def ways(texts: Mapping[str, str], encoder: Encoder) -> Mapping[str, Callable[[], Groups]]:
    """BERTopic with each setting; UMAP as BERTopic has it, with a fixed seed."""
    vectors = encoder.encode([" ".join(sentences_of(text)[:OPENING]) for text in texts.values()])
    return {f"topics of {size}, {near} near": partial(by_topics, texts, vectors, size, near) for size, near in SETTINGS}


def by_topics(
    texts: Mapping[str, str], vectors: np.ndarray[tuple[int, int], np.dtype[np.float32]], size: int, near: int
) -> Groups:
    """Documents of one topic together."""
    model = BERTopic(
        embedding_model=None,
        umap_model=UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=1),
        hdbscan_model=HDBSCAN(min_cluster_size=size, min_samples=near, cluster_selection_method="leaf"),
    )
    topics, _ = model.fit_transform(list(texts.values()), embeddings=vectors)
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for name, topic in zip(texts, topics, strict=True):
        if topic >= 0:
            groups[topic].append(name)
    return tuple(tuple(sorted(group)) for group in groups.values())
