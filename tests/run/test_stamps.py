import pytest

from cms.run.progress import Progress
from cms.run.stamps import Stamps, fingerprint, write_whole
from cms.run.steps import Step, carry_out


@pytest.fixture
def stamps(tmp_path):
    return Stamps(tmp_path / "stamps")


def step(done, inputs="1", outputs=(), fail=False):
    def work(progress: Progress, repeated: bool) -> None:
        if fail:
            raise KeyboardInterrupt
        done.append(repeated)

    return Step("step", "Doing the step", inputs, work, outputs)


def test_the_fingerprint_changes_with_content_name_and_facts(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("one")
    first = fingerprint([path], "3.11")
    assert fingerprint([path], "3.11") == first
    assert fingerprint([path], "3.12") != first
    other = tmp_path / "b.txt"
    other.write_text("one")
    assert fingerprint([other], "3.11") != first
    path.write_text("two")
    assert fingerprint([path], "3.11") != first
    path.unlink()
    assert fingerprint([path], "3.11") != first


def test_the_fingerprint_does_not_depend_on_the_order_of_the_files(tmp_path):
    paths = [tmp_path / name for name in ("a", "b")]
    for path in paths:
        path.write_text(path.name)
    assert fingerprint(paths) == fingerprint(reversed(paths))


def test_a_step_is_done_once(stamps):
    done = []
    assert carry_out(step(done), stamps)
    assert not carry_out(step(done), stamps)
    assert done == [False]


def test_a_step_is_done_again_when_its_inputs_change(stamps):
    done = []
    carry_out(step(done), stamps)
    assert carry_out(step(done, inputs="2"), stamps)
    assert done == [False, True]


def test_a_step_is_done_again_when_an_output_is_gone(stamps, tmp_path):
    done = []
    output = tmp_path / "output"
    output.touch()
    carry_out(step(done, outputs=[output]), stamps)
    assert not carry_out(step(done, outputs=[output]), stamps)
    output.unlink()
    assert carry_out(step(done, outputs=[output]), stamps)


def test_an_interrupted_step_is_done_again_and_knows_that_nothing_can_be_trusted(stamps):
    done = []
    carry_out(step(done), stamps)
    with pytest.raises(KeyboardInterrupt):
        carry_out(step(done, inputs="2", fail=True), stamps)
    # Back to the first inputs: what the interrupted step left behind is not theirs any more.
    assert carry_out(step(done), stamps)
    assert done == [False, False]


def test_stamps_of_two_databases_know_nothing_of_each_other(tmp_path):
    done = []
    assert carry_out(step(done), Stamps(tmp_path / "sqlite"))
    assert carry_out(step(done), Stamps(tmp_path / "postgresql"))


def test_forgetting_leaves_folders_of_databases_alone(tmp_path):
    files, database = Stamps(tmp_path), Stamps(tmp_path / "sqlite")
    files.write("static", "1")
    database.write("starter", "1")
    database.forget()
    assert database.read("starter") is None
    assert files.read("static") == "1"


def test_an_interrupted_write_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "file"
    write_whole(path, b"old")

    def interrupted(self, target):
        raise KeyboardInterrupt

    monkeypatch.setattr("pathlib.Path.replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
