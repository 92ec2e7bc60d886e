from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.text.urls import day_in_url, normalise_url, same_site


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("HTTPS://Herald.Example/News/A.html", "https://herald.example/News/A.html"),
        ("https://herald.example:443/a", "https://herald.example/a"),
        ("http://herald.example:80/a", "http://herald.example/a"),
        ("http://herald.example:8080/a", "http://herald.example:8080/a"),
        ("https://herald.example/a#part-2", "https://herald.example/a"),
        ("https://herald.example", "https://herald.example/"),
        ("https://herald.example./a", "https://herald.example/a"),
        ("https://herald.example/a?utm_source=x&id=7&fbclid=y", "https://herald.example/a?id=7"),
        ("https://herald.example/a?utm_medium=x", "https://herald.example/a"),
        ("https://herald.example/a?b=2&a=1", "https://herald.example/a?b=2&a=1"),
        ("https://reader:secret@herald.example/a", "https://herald.example/a"),
        ("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"),
        ("https://herald.example/%E5%A4%96?q=%20", "https://herald.example/%E5%A4%96?q=%20"),
        ("  https://herald.example/a \n", "https://herald.example/a"),
    ],
)
def test_an_address_has_one_form(written: str, normal: str) -> None:
    assert normalise_url(written) == normal


@pytest.mark.parametrize(
    "written",
    [
        "",
        "herald.example/a",
        "ftp://herald.example/a",
        "javascript:alert(1)",
        "file:///etc/hosts",
        "https://",
        "https://herald.example:99999/",
        "https://[::1/",
        "https://herald.example/a b",
        "https://herald.example/a\0b",
        "https://herald.example/" + "a" * 5000,
        "/saved/a.html",
    ],
)
def test_what_is_no_address_of_the_web_has_none(written: str) -> None:
    assert normalise_url(written) is None


def test_the_order_of_parameters_is_kept_because_it_can_matter() -> None:
    assert normalise_url("https://a.example/?b=1&a=2") != normalise_url("https://a.example/?a=2&b=1")


def test_a_parameter_that_only_begins_like_tracking_is_kept() -> None:
    assert normalise_url("https://a.example/?utmost=1&gclid2=3") == "https://a.example/?utmost=1&gclid2=3"


@given(st.text(max_size=60))
def test_normalising_twice_changes_nothing(tail: str) -> None:
    once = normalise_url("https://herald.example/" + tail)
    assert once is None or normalise_url(once) == once


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("https://herald.example/a", "http://herald.example/b"),
        ("https://www.herald.example/a", "https://herald.example/a"),
        ("https://m.herald.example/a", "https://www.herald.example/a"),
        ("https://news.herald.example/a", "https://herald.example/a"),
    ],
)
def test_hosts_within_each_other_are_one_site(left: str, right: str) -> None:
    assert same_site(left, right)
    assert same_site(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("https://herald.example/a", "https://courier.example/a"),
        ("https://notherald.example/", "https://herald.example/"),
        ("https://herald.example.evil.example/", "https://herald.example/"),
        ("https://herald.example/", "/saved/a.html"),
        ("", ""),
    ],
)
def test_other_hosts_are_other_sites(left: str, right: str) -> None:
    assert not same_site(left, right)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2025/01/13/talks-fail", date(2025, 1, 13)),
        ("https://a.example/2025/1/3/talks", date(2025, 1, 3)),
        ("https://a.example/news/20250113-talks.html", date(2025, 1, 13)),
        ("https://a.example/talks-2025-01-13", date(2025, 1, 13)),
        ("https://a.example/n1/2024/0424/c1001-40222.html", date(2024, 4, 24)),
        ("https://a.example/2025/01/13/20250113.html", date(2025, 1, 13)),
    ],
)
def test_the_full_date_of_a_path_is_found(url: str, day: date) -> None:
    assert day_in_url(url) == day


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/2025/01/talks",
        "https://a.example/article/1202501139",
        "https://a.example/2025/13/45/x",
        "https://a.example/2025/01/13/x/2024/05/06",
        "https://a.example/?date=2025-01-13",
        "https://a.example/DGXZQOUB148MY0U5A110C2000000/",
        "/saved/2025/01/13/a.html",
        "https://a.example/3025/01/13/",
    ],
)
def test_no_date_is_made_up_from_other_figures(url: str) -> None:
    assert day_in_url(url) is None
