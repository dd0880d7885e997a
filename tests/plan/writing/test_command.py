"""`manage.py import_plan`: its report, its exit, its errors."""

import errno
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from cms.pages.models import BasePage
from content_types.plan.models import ActionPlanPage, Finding, MeasurePage
from tests.plan.importing.slovenian_plan import items, short_notation
from tests.plan.importing.text_documents import text_document

pytestmark = pytest.mark.django_db


def run(path, tmp_path, *options):
    report = tmp_path / "report.json"
    call_command("import_plan", str(path), "--report", str(report), *options, verbosity=0)
    return json.loads(report.read_text(encoding="utf-8"))


@pytest.fixture
def seed_path(seeds):
    return next(seeds.glob("000*"))


@pytest.fixture
def short_path(tmp_path):
    path = tmp_path / "nacrt.txt"
    path.write_text(text_document(items(short_notation())), encoding="utf-8")
    return path


@pytest.mark.database
def test_the_official_plan_is_found_whole_with_findings_on_their_pages(seed_path, tmp_path):
    report = run(seed_path, tmp_path, "--language", "en")
    assert report["document"]["language"] == "en"
    counts = report["counts"]
    assert (counts["sections"], counts["subsections"], counts["measures"]) == (6, 4, 46)
    assert (counts["objectives"], counts["tables"], counts["footnotes"]) == (63, 2, 9)
    assert counts["unplaced_paragraphs"] == 0
    assert report["changes"] == {"created": 57, "updated": 0, "unchanged": 0}
    assert len(report["measures"]) == MeasurePage.objects.count() == 46
    codes = {finding["code"] for finding in report["findings"]}
    assert {"budget.row-total", "text.absence-for-presence", "measure.without-objective"} <= codes
    stored = {(f.code, f.page.specific.number) for f in Finding.objects.exclude(page__depth=3)}
    assert ("measure.without-objective", "3.5") in stored
    assert ("text.absence-for-presence", "3.1") in stored
    assert Finding.objects.filter(code="budget.row-total", page__depth=3, severity="error").exists()
    again = run(seed_path, tmp_path, "--language", "en")
    assert again["changes"] == {"created": 0, "updated": 0, "unchanged": 57}


def test_a_dry_run_reports_the_same_and_writes_nothing(short_path, tmp_path, register):
    report = run(short_path, tmp_path, "--dry-run")
    assert report["changes"]["created"] == 8
    assert not BasePage.objects.filter(depth__gt=1).exists()
    assert not Finding.objects.exists()
    written = (tmp_path / "report.json").read_bytes()
    assert run(short_path, tmp_path) == report
    assert (tmp_path / "report.json").read_bytes() == written


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.docx", bytes(range(256)) * 40),
        ("letter.txt", "Spoštovani, to ni načrt.".encode()),
        ("legacy.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    ],
)
def test_what_is_no_plan_is_refused_by_name_and_nothing_changes(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CommandError, match=name):
        run(path, tmp_path, "--language", "sl")
    assert not (tmp_path / "report.json").exists()
    assert not BasePage.objects.filter(depth__gt=1).exists()


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CommandError, match=r"missing\.txt"):
        run(tmp_path / "missing.txt", tmp_path)


def test_a_report_that_cannot_be_written_says_where(short_path, tmp_path, register):
    target = tmp_path / "nowhere" / "report.json"
    with pytest.raises(CommandError, match="nowhere"):
        call_command("import_plan", str(short_path), "--report", str(target), verbosity=0)
    assert not BasePage.objects.filter(depth__gt=1).exists()


def test_a_full_disk_leaves_neither_a_plan_nor_half_a_report(
    short_path, tmp_path, register, monkeypatch
):
    def full(self, *args, **options):
        self.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    target = tmp_path / "report.json"
    with pytest.raises(CommandError, match="No space left"):
        call_command("import_plan", str(short_path), "--report", str(target), verbosity=0)
    assert [each.name for each in tmp_path.iterdir()] == [short_path.name]
    assert not BasePage.objects.filter(depth__gt=1).exists()


def test_progress_and_what_was_found_are_told(short_path, register, capsys):
    call_command("import_plan", str(short_path))
    told = capsys.readouterr()
    assert "nacrt.txt" in told.err
    assert "8/8" in told.err
    assert "measures 4" in told.out
    assert "budget.row-unlinked" in told.out


def test_the_official_plan_can_be_published_as_it_stands(seed_path, register, home):
    call_command("import_plan", str(seed_path), language="en", publish=True, verbosity=0)
    assert ActionPlanPage.objects.live().count() == 1
    assert MeasurePage.objects.live().count() == 46


def test_what_may_not_be_published_is_told_in_words(tmp_path, register, home):
    notation = short_notation().replace("Spletišče združuje", "Pokličite 01 234 56 78. Spletišče")
    path = tmp_path / "nacrt.txt"
    path.write_text(text_document(items(notation)), encoding="utf-8")
    with pytest.raises(CommandError, match="01 234 56 78"):
        call_command("import_plan", str(path), language="sl", publish=True, verbosity=0)
    assert not MeasurePage.objects.exists()
    call_command("import_plan", str(path), language="sl", verbosity=0)
    assert MeasurePage.objects.exists()
