import gzip
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rejoinder.collect import Limits
from rejoinder.collect.intake import Intake
from rejoinder.collect.sources.files import take_path
from rejoinder.model import Capture, Given, Skipped, SkipReason

Taken = list[Capture | Skipped]
TakeIn = Callable[..., Taken]


def only_capture(taken: Taken) -> Capture:
    assert len(taken) == 1, taken
    assert isinstance(taken[0], Capture), taken
    return taken[0]


def only_skipped(taken: Taken) -> Skipped:
    assert len(taken) == 1, taken
    assert isinstance(taken[0], Skipped), taken
    return taken[0]


def test_a_file_is_one_capture_of_its_very_bytes(take_in: TakeIn, tmp_path: Path, shelf: dict[str, bytes]) -> None:
    path = tmp_path / "remarks.txt"
    path.write_bytes("ベスカルは否定した。\r\n".encode())
    capture = only_capture(take_in(path))
    assert shelf[capture.sha256] == path.read_bytes()
    assert (capture.size, capture.media_type, capture.location) == (len(path.read_bytes()), "text/plain", str(path))


def test_the_same_file_again_is_the_same_capture(take_in: TakeIn, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.")
    assert take_in(path) == take_in(path)


def test_a_file_is_the_same_from_wherever_it_is_named(take_in: TakeIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    monkeypatch.chdir(tmp_path)
    assert take_in("a.txt") == take_in("./a.txt") == take_in(tmp_path / "a.txt")


def test_an_edited_file_is_another_capture_from_the_same_place(take_in: TakeIn, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.")
    before = only_capture(take_in(path))
    path.write_text("Other words.")
    after = only_capture(take_in(path))
    assert before.id != after.id
    assert before.location == after.location


def test_what_the_caller_says_goes_with_the_capture(take_in: TakeIn, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.")
    given = Given(publisher="The Veskar Herald", zone="Asia/Tokyo")
    assert only_capture(take_in(path, given=given)).given == given


def test_a_folder_is_read_in_order_with_its_folders(take_in: TakeIn, tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", "sub/deeper/d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"Words of {name}.")
    names = [Path(item.location).name for item in take_in(tmp_path) if isinstance(item, Capture)]
    assert names == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_hidden_files_and_folders_are_left_out(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("Words.")
    (tmp_path / ".hidden").write_text("Words.")
    assert take_in(tmp_path) == []


def test_an_empty_folder_gives_nothing(take_in: TakeIn, tmp_path: Path) -> None:
    assert take_in(tmp_path) == []


def test_a_link_out_of_the_folder_is_refused(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Secret.")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    reasons = [item.reason for item in take_in(folder) if isinstance(item, Skipped)]
    assert reasons == [SkipReason.REFUSED, SkipReason.REFUSED]


def test_a_link_within_the_folder_is_a_file_like_any(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert len(take_in(tmp_path)) == 2


def test_links_in_a_circle_end(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "back").symlink_to(tmp_path)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "a.txt").write_text("Words.")
    captures = [item for item in take_in(tmp_path) if isinstance(item, Capture)]
    assert [Path(capture.location).name for capture in captures] == ["a.txt"]


def test_a_link_that_leads_nowhere_is_named(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    assert only_skipped(take_in(tmp_path)).reason is SkipReason.UNREADABLE


def test_a_pipe_in_a_folder_is_not_waited_for(take_in: TakeIn, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert only_skipped(take_in(tmp_path)).reason is SkipReason.UNREADABLE


def test_a_pipe_that_nobody_writes_to_is_empty(take_in: TakeIn, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert only_skipped(take_in(tmp_path / "pipe")).reason is SkipReason.EMPTY


def test_a_pipe_is_read_to_its_end_however_slowly_it_is_written(take_in: TakeIn) -> None:
    reading, writing = os.pipe()

    def write() -> None:
        with os.fdopen(writing, "wb", buffering=0) as stream:
            for part in (b"Slow ", b"words."):
                time.sleep(0.1)
                stream.write(part)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert only_capture(take_in(f"/dev/fd/{reading}")).size == len(b"Slow words.")
    finally:
        writer.join()
        os.close(reading)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_in_a_folder_that_may_not_be_looked_into_is_named(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut" / "a.txt").write_text("Words.")
    (tmp_path / "shut").chmod(0)
    try:
        assert only_skipped(take_in(tmp_path / "shut" / "a.txt")).reason is SkipReason.UNREADABLE
    finally:
        (tmp_path / "shut").chmod(0o755)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_named_and_the_rest_read(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "b.txt").write_text("Words.")
    first, second = take_in(tmp_path)
    assert isinstance(first, Skipped)
    assert first.reason is SkipReason.UNREADABLE
    assert isinstance(second, Capture)


def test_a_file_that_went_away_is_named(intake: Intake, tmp_path: Path) -> None:
    assert only_skipped(list(take_path(tmp_path / "gone.txt", intake))).reason is SkipReason.UNREADABLE


def test_a_read_only_folder_is_read(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    tmp_path.chmod(0o555)
    try:
        assert only_capture(take_in(tmp_path)).media_type == "text/plain"
    finally:
        tmp_path.chmod(0o755)


@pytest.mark.parametrize("content", [b"", b"  \n\n\t ", gzip.compress(b"", mtime=0), b" " * 200_000])
def test_an_empty_file_is_named(take_in: TakeIn, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert only_skipped(take_in(tmp_path)).reason is SkipReason.EMPTY


def test_words_after_many_blanks_are_kept_with_them(take_in: TakeIn, tmp_path: Path) -> None:
    content = b"\n" * 100_000 + b"Words."
    (tmp_path / "a.txt").write_bytes(content)
    assert only_capture(take_in(tmp_path)).size == len(content)


def test_a_binary_called_txt_is_no_text(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 40)
    assert only_skipped(take_in(tmp_path)).reason is SkipReason.NOT_TEXT


def test_a_packed_page_is_captured_unpacked(take_in: TakeIn, tmp_path: Path, shelf: dict[str, bytes]) -> None:
    page = b"<html><body><p>Words.</p></body></html>"
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(page))
    capture = only_capture(take_in(tmp_path))
    assert capture.media_type == "text/html"
    assert shelf[capture.sha256] == page


def test_a_bomb_is_named_and_not_kept(take_in: TakeIn, tmp_path: Path, shelf: dict[str, bytes]) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"<html>" + b" " * 34_000_000))
    assert only_skipped(take_in(tmp_path)).reason is SkipReason.TOO_LARGE
    assert shelf == {}


def test_a_packed_file_in_a_packed_file_is_not_opened(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(gzip.compress(b"Words.")))
    assert only_skipped(take_in(tmp_path)).reason is SkipReason.UNKNOWN_TYPE


def test_a_file_above_the_limit_is_named(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words. " * 100)
    skipped = only_skipped(take_in(tmp_path, limits=Limits(max_bytes=500)))
    assert skipped.reason is SkipReason.TOO_LARGE
    assert "500" in skipped.detail


def test_each_row_is_its_own_capture(take_in: TakeIn, tmp_path: Path, shelf: dict[str, bytes]) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'{"id":"1","text":"One."}\n\n{"id":"2","text":"Two."}\n')
    captures = [item for item in take_in(path) if isinstance(item, Capture)]
    assert [capture.location for capture in captures] == [f"{path}#line 1", f"{path}#line 3"]
    assert [shelf[capture.sha256] for capture in captures] == [b'{"id":"1","text":"One."}', b'{"id":"2","text":"Two."}']
    assert {capture.media_type for capture in captures} == {"application/x-rejoinder-row"}


def test_a_bad_row_is_named_and_the_others_read(take_in: TakeIn, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'{"text":"One."}\n{"text":"\xff"}\n{"text":"' + b"x" * 3000 + b'"}\n{"text":"Four."}\n')
    first, second, third, fourth = take_in(path, limits=Limits(max_row_bytes=1000))
    assert isinstance(first, Capture)
    assert isinstance(second, Skipped)
    assert (second.reason, second.item) == (SkipReason.UNDECODABLE, f"{path}#line 2")
    assert isinstance(third, Skipped)
    assert third.reason is SkipReason.TOO_LARGE
    assert isinstance(fourth, Capture)


def test_a_row_that_is_no_json_is_kept_for_clean_to_judge(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_bytes(b'{"text":"One."}\nno json\n')
    assert all(isinstance(item, Capture) for item in take_in(tmp_path))


def test_packed_rows_are_rows(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(b'{"text":"One."}\n{"text":"Two."}\n'))
    assert len(take_in(tmp_path)) == 2


def test_packed_rows_that_break_off_leave_what_came_before(take_in: TakeIn, tmp_path: Path) -> None:
    content = b"".join(b'{"text":"Row %d."}\n' % number for number in range(4_000))
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(content)[:-100])
    *rows, last = take_in(tmp_path)
    assert all(isinstance(row, Capture) for row in rows)
    assert len(rows) > 100
    assert isinstance(last, Skipped)
    assert last.reason is SkipReason.UNREADABLE


def test_packed_rows_end_at_the_limit_of_what_may_come_out(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(b'{"text":"Row."}\n' * 50_000))
    *_, last = take_in(tmp_path, limits=Limits(max_unpacked=200_000))
    assert isinstance(last, Skipped)
    assert last.reason is SkipReason.TOO_LARGE


def test_a_name_that_is_no_utf8_is_written_with_escapes(take_in: TakeIn, tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("Words.")
    location = only_capture(take_in(tmp_path)).location
    assert location.endswith("caf\\xe9.txt")
    assert location.encode("utf-8")
