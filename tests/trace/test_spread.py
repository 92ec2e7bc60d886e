from collections.abc import Callable

from rejoinder.model.linked import Claim, Copies, CopyKind, Polarity
from rejoinder.model.material import ReadVersion
from rejoinder.trace.spread import carriers_of, copied_from, where_statements_stand

Article = Callable[..., ReadVersion]
MakeClaim = Callable[..., Claim]


def test_the_first_mover_comes_first(article: Article, claim: MakeClaim) -> None:
    made = [article("late", 9), article("early", 1), article("middle", 4)]
    found = carriers_of(claim("late", "early", "middle"), Polarity.ASSERTS, where_statements_stand(made), {})
    assert [c.version for c in found] == ["early", "middle", "late"]


def test_a_document_without_a_time_comes_last(article: Article, claim: MakeClaim) -> None:
    made = [article("undated", None), article("dated", 7)]
    found = carriers_of(claim("undated", "dated"), Polarity.ASSERTS, where_statements_stand(made), {})
    assert [c.version for c in found] == ["dated", "undated"]
    assert found[1].published is None


def test_an_edited_document_counts_once_in_its_first_text(article: Article, claim: MakeClaim) -> None:
    made = [article("a:2", 5), article("a:1", 1)]
    (only,) = carriers_of(claim("a:2", "a:1"), Polarity.ASSERTS, where_statements_stand(made), {})
    assert (only.document, only.version, only.statements) == ("a", "a:1", ("s-a:1",))


def test_copies_say_what_they_copy(article: Article, claim: MakeClaim) -> None:
    made = [article("a", 1), article("b", 2)]
    copied = copied_from([Copies("co", CopyKind.EXACT, "a", ("a", "b"), ())])
    found = carriers_of(claim("a", "b"), Polarity.ASSERTS, where_statements_stand(made), copied)
    assert [c.copy_of for c in found] == [None, "a"]


def test_those_who_deny_do_not_carry(article: Article, claim: MakeClaim) -> None:
    made = [article("a", 1), article("b", 2)]
    standing = where_statements_stand(made)
    denied = claim("a", denied=("b",))
    assert [c.version for c in carriers_of(denied, Polarity.ASSERTS, standing, {})] == ["a"]
    assert [c.version for c in carriers_of(denied, Polarity.DENIES, standing, {})] == ["b"]


def test_a_statement_that_stands_nowhere_has_no_carrier(claim: MakeClaim) -> None:
    assert carriers_of(claim("gone"), Polarity.ASSERTS, {}, {}) == ()
