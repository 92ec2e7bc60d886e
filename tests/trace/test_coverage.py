from collections.abc import Callable

from rejoinder.model import Language
from rejoinder.model.material import ReadVersion
from rejoinder.trace.coverage import coverage_of

Article = Callable[..., ReadVersion]
RECALL = (("en", 0.9), ("ja", 0.8))


def test_coverage_counts_documents_and_not_versions(article: Article) -> None:
    found = coverage_of([article("a:1", 1), article("a:2", 2), article("b", 3, language=Language.JA)], RECALL)
    assert found.documents == 2
    assert found.languages == (("en", 1), ("ja", 1))
    assert found.recall == RECALL


def test_both_scripts_of_chinese_are_one_language(article: Article) -> None:
    made = [article("a", 1, language=Language.ZH_HANS), article("b", 1, language=Language.ZH_HANT)]
    assert coverage_of(made, ()).languages == (("zh", 2),)


def test_coverage_runs_from_the_first_moment_to_the_last(article: Article) -> None:
    found = coverage_of([article("b", 30), article("a", 2), article("c", None)], (), skipped=3)
    assert (found.earliest, found.latest) == ("2025-03-05T02:00:00+00:00", "2025-03-06T06:30:00+00:00")
    assert found.publishers == ("a Post", "b Post", "c Post")
    assert found.skipped == 3


def test_nothing_read_covers_nothing() -> None:
    found = coverage_of([], ())
    assert (found.documents, found.publishers, found.earliest, found.latest) == (0, (), None, None)
