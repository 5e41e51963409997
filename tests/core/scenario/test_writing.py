"""Writing whole files: whatever happens on the way, the old one or the new one is there."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from core.scenario.running import is_running
from core.scenario.writing import write_whole

HERE = Path(__file__).parents[3]
KILLS = 1_000

KILLER = """\
import os, signal, sys, time
from pathlib import Path
from core.scenario.writing import write_whole

target, kills = Path(sys.argv[1]), int(sys.argv[2])
texts = [letter * 1_000_000 + "\\nend " + letter + "\\n" for letter in "ab"]
begun = time.perf_counter()
for text in texts * 5:
    write_whole(target, text)
one = (time.perf_counter() - begun) / 10
seen, left = set(), 0
for number in range(kills):
    ready, at_work = os.pipe()
    child = os.fork()
    if child == 0:
        # The first one after a fork takes long: it is over when the clock starts.
        write_whole(target, texts[number % 2])
        os.write(at_work, b"x")
        while True:
            number += 1
            write_whole(target, texts[number % 2])
    os.read(ready, 1)
    until = time.perf_counter() + one * (number % 40) / 20
    while time.perf_counter() < until:
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(ready); os.close(at_work)
    found = target.read_text(encoding="utf-8")
    assert found in texts, (number, len(found), found[-20:])
    seen.add(found[0])
    left += len(list(target.parent.iterdir())) > 1
write_whole(target, texts[0])
assert [entry.name for entry in target.parent.iterdir()] == [target.name]
print("".join(sorted(seen)), left)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="killing a writer a thousand times needs fork; Windows has none")
def test_who_is_killed_while_saving_leaves_the_old_file_or_the_new_one() -> None:
    # In memory where there is such a folder: a process is killed, not the power, and a disk is slow under load.
    memory = Path("/dev/shm")  # noqa: S108
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        command = [sys.executable, "-c", KILLER, str(Path(folder) / "lesson.fscope"), str(KILLS)]
        run = subprocess.run(command, capture_output=True, text=True, cwd=HERE, check=False)
    assert run.returncode == 0, run.stderr
    seen, left = run.stdout.split()
    # It was killed in the middle of writing, and both versions came to be there: the test does look at something.
    assert seen == "ab"
    assert int(left) > KILLS // 20


def test_the_text_is_there_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    write_whole(file, "one\ntwo ä\n")
    assert file.read_bytes() == "one\ntwo ä\n".encode()
    write_whole(file, "three\n")
    assert file.read_bytes() == b"three\n"
    assert list(tmp_path.iterdir()) == [file]


def test_what_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    write_whole(file, "old\n")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            write_whole(file, "new\n")
    assert file.read_text(encoding="utf-8") == "old\n"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    write_whole(file, "old\n")
    file.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # who runs this may be root, who may write everything
    with pytest.raises(PermissionError):
        write_whole(file, "new\n")
    assert file.read_text(encoding="utf-8") == "old\n"


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        write_whole(tmp_path / "gone" / "a.txt", "new\n")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_the_file_behind_a_link_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    file, link = tmp_path / "a.txt", tmp_path / "link"
    write_whole(file, "old\n")
    file.chmod(0o640)
    link.symlink_to(file)
    write_whole(link, "new\n")
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "new\n"
    assert file.stat().st_mode & 0o777 == 0o640


def test_what_killed_writers_left_is_cleared_away_and_what_is_being_written_is_not(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    alive = os.getppid()
    names = {gone.pid: f".failoverscope-{gone.pid}.saving", alive: f".failoverscope-{alive}.saving"}
    for name in (*names.values(), ".failoverscope-x.saving", f".failoverscope-{os.getpid()}.saving"):
        (tmp_path / name).touch()
    write_whole(tmp_path / "a.txt", "new\n")
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", names[alive], ".failoverscope-x.saving"}


def test_a_process_runs_until_it_has_ended() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        assert is_running(process.pid)
        process.communicate(b"\n")
    assert not is_running(process.pid)
    assert is_running(os.getpid())
    assert not is_running(0)
    assert not is_running(10**30)
