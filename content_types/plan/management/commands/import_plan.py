"""Import an action plan from a .docx or text file."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.pages import languages
from content_types.plan.importing.errors import ImportingError
from content_types.plan.importing.reading import read_bytes
from content_types.plan.writing import ImportResult, import_plan


class Command(BaseCommand):
    help = "Imports an action plan as drafts; running it again with the same file changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="a .docx or text file")
        parser.add_argument(
            "--language", choices=languages.codes(), help="of the document; found out if not given"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would change, change nothing"
        )
        parser.add_argument("--report", metavar="FILE.json", help="write the report there")
        parser.add_argument(
            "--publish", action="store_true", help="publish instead of making drafts"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path = options["file"]
        try:
            data = read_bytes(path, Path(path).name)
            result = import_plan(
                data,
                Path(path).name,
                options["language"],
                dry_run=options["dry_run"],
                publish=options["publish"],
                progress=self._progress if options["verbosity"] > 0 else None,
            )
        except ImportingError as error:
            raise CommandError(str(error)) from error
        if options["report"]:
            self._write_report(options["report"], result)
        self._summary(result, options["dry_run"])

    def _progress(self, done: int, total: int, number: str) -> None:
        """A line that counts up on a terminal, every tenth page in a log."""
        if sys.stderr.isatty():
            self.stderr.write(f"\r{done}/{total} {number:10}", ending="\n" if done == total else "")
        elif done % 10 == 0 or done == total:
            self.stderr.write(f"{done}/{total} {number}")

    def _write_report(self, target: str, result: ImportResult) -> None:
        """The whole report or none: a full disk leaves no half of one."""
        path = Path(target)
        temporary = path.with_name(path.name + ".part")
        try:
            text = json.dumps(result.report, ensure_ascii=False, indent=2)
            temporary.write_text(text + "\n", encoding="utf-8")
            temporary.replace(path)
        except OSError as error:
            temporary.unlink(missing_ok=True)
            raise CommandError(
                f"The report cannot be written to {target}: {error.strerror}."
            ) from error

    def _summary(self, result: ImportResult, dry_run: bool) -> None:
        counts, changes = result.report["counts"], result.report["changes"]
        found = ", ".join(f"{count} {name}" for name, count in counts.items())
        self.stdout.write(f"Found: {found}.")
        findings = result.report["findings"]
        for severity in ("error", "warning", "notice"):
            own = [finding for finding in findings if finding["severity"] == severity]
            self.stdout.write(f"{len(own)} × {severity}")
            for finding in own:
                self.stdout.write(f"  {finding['code']}: {finding['place']}: {finding['message']}")
        verb = "Would change" if dry_run else "Changed"
        numbers = ", ".join(f"{count} {name}" for name, count in changes.items())
        self.stdout.write(self.style.SUCCESS(f"{verb}: {numbers}."))
