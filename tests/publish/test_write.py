"""Writing the output folder: whole at any moment, ours alone, nothing outside it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from site_builder.model import PublishedFile
from site_builder.publish import write
from site_builder.publish.swap import aside

MARKER = ".site-builder"


def files(**named):
    return [PublishedFile(path.replace("__", "/").replace("_", "."), text.encode()) for path, text in named.items()]


def tree(folder):
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file() and p.name != MARKER}


@pytest.fixture(
    params=[(False, False), (False, True), (True, False), (True, True)], ids=["whole", "whole-manifest", "quick", "quick-manifest"]
)
def put(request, tmp_path):
    """Writes to ``output``, in each way there is."""
    quick, remembers = request.param
    manifest = tmp_path / "cache" / "manifest" if remembers else None
    return lambda listed: write(tmp_path / "output", listed, manifest, quick=quick, few_files=0)


def test_only_what_changed_is_written_and_what_left_is_removed(put, tmp_path):
    """Unchanged files keep their time, changed ones change, pages of deleted sources go with their folders."""
    put(files(index_html="1", a__index_html="2", b__index_html="3"))
    stamp = os.stat(tmp_path / "output" / "index.html").st_mtime_ns
    report = put(files(index_html="1", a__index_html="22", c__index_html="4"))
    assert report.changed == ("a/index.html", "c/index.html")
    assert report.removed == ("b/index.html",) and report.total == 3 and report.problems == ()
    assert tree(tmp_path / "output") == {"index.html": "1", "a/index.html": "22", "c/index.html": "4"}
    assert not (tmp_path / "output" / "b").exists()
    assert os.stat(tmp_path / "output" / "index.html").st_mtime_ns == stamp
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != "cache") == ["output"]
    assert put(files(index_html="1", a__index_html="22", c__index_html="4")).changed == ()


def test_a_file_changed_by_another_hand_is_written_again(put, tmp_path):
    """The manifest is believed only while size and time agree."""
    put(files(index_html="one"))
    (tmp_path / "output" / "index.html").write_text("two")
    os.utime(tmp_path / "output" / "index.html", ns=(1, 1))
    assert put(files(index_html="one")).changed == ("index.html",)


def test_a_file_may_become_a_folder_and_back(put, tmp_path):
    """Names change their kind between builds."""
    put(files(a="1"))
    put(files(a__b="2"))
    assert tree(tmp_path / "output") == {"a/b": "2"}
    put(files(a="3"))
    assert tree(tmp_path / "output") == {"a": "3"}


def test_a_link_in_the_folder_is_not_followed(put, tmp_path):
    """What it points to stays as it is."""
    put(files(a__b="1"))
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept").write_text("kept")
    (tmp_path / "output" / "a" / "b").unlink()
    (tmp_path / "output" / "a").rmdir()
    (tmp_path / "output" / "a").symlink_to(outside)
    put(files(a__b="2"))
    assert tree(outside) == {"kept": "kept"} and tree(tmp_path / "output") == {"a/b": "2"}


def test_a_folder_that_is_not_ours_is_left_alone(put, tmp_path):
    """Without the marker nothing is written or removed."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "thesis.doc").write_text("years of work")
    report = put(files(index_html="1"))
    assert [p.code for p in report.problems] == ["bad-setting"]
    assert tree(tmp_path / "output") == {"thesis.doc": "years of work"}


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a//b", "", "a\\..\\x", "C:/x", "a/."])
def test_paths_that_lead_out_are_refused(put, tmp_path, path):
    """Not one file is written then."""
    report = put([PublishedFile("index.html", b"1"), PublishedFile(path, b"2")])
    assert [p.code for p in report.problems] == ["internal"]
    assert not (tmp_path / "output").exists()


def test_two_files_for_one_path_are_named(put):
    """So is a file that is a folder too."""
    assert [p.code for p in put(files(a="1") + files(a="2")).problems] == ["address-clash"]
    assert [p.code for p in put(files(a="1", a__b="2")).problems] == ["address-clash"]


def test_an_interrupted_swap_is_mended(tmp_path):
    """Between the two renames of a system without exchange the old site waits aside."""
    write(tmp_path / "output", files(index_html="1"))
    os.rename(tmp_path / "output", aside(tmp_path / "output"))
    report = write(tmp_path / "output", files(index_html="1", b="2"))
    assert report.changed == ("b",)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["output"]


_WRITER = """
import sys
from pathlib import Path
from site_builder.model import PublishedFile
from site_builder.publish import write
number = 0
print("ready", flush=True)
while True:
    number += 1
    write(Path(sys.argv[1]), [PublishedFile(f"{n}/index.html", str(number).encode()) for n in range(60)], few_files=0)
"""


def test_a_kill_leaves_one_whole_site(tmp_path):
    """After a kill at any moment all pages are of one build, and the next build works."""
    output = tmp_path / "output"
    root = Path(__file__).parents[2]
    for after_seconds in (0.01, 0.023, 0.05):
        child = subprocess.Popen([sys.executable, "-c", _WRITER, str(output)], cwd=root, stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(after_seconds)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        if output.exists():
            assert len(tree(output)) == 60 and len(set(tree(output).values())) == 1
    write(output, files(index_html="1"))
    assert tree(output) == {"index.html": "1"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["output"]


class Kept:
    """A file whose content is somewhere else; counts how often it is fetched."""

    def __init__(self, path, content):
        self.path, self._content, self.fingerprint, self.fetched = path, content, b"f" + content, 0

    @property
    def content(self):
        self.fetched += 1
        return self._content


@pytest.mark.parametrize("few", [0, 50])
def test_what_did_not_change_is_not_even_loaded(tmp_path, few):
    """Files that bring a fingerprint are fetched when they are written, once."""
    manifest = tmp_path / "manifest"
    first = [Kept(f"{n}/index.html", b"%d" % n) for n in range(5)]
    write(tmp_path / "output", first, manifest, few_files=few)
    assert [f.fetched for f in first] == [1] * 5
    second = [Kept(f"{n}/index.html", b"%d" % (n if n else 9)) for n in range(5)]
    assert write(tmp_path / "output", second, manifest, few_files=few).changed == ("0/index.html",)
    assert [f.fetched for f in second[1:]] == [0] * 4
    assert tree(tmp_path / "output")["0/index.html"] == "9"
