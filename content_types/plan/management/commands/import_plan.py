"""Import an action plan from a .docx or text file."""

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils.translation import gettext as _

from cms.pages import languages
from content_types.plan.importing.checks import Severity
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
        path, target = Path(options["file"]), options["report"]
        shows_progress = options["verbosity"] > 0
        if shows_progress:
            self.stderr.write(_("Reading %(name)s …") % {"name": path.name})
        try:
            # One transaction for plan and report: where the report cannot be written, nothing is.
            with transaction.atomic():
                result = import_plan(
                    read_bytes(options["file"], path.name),
                    path.name,
                    options["language"],
                    dry_run=options["dry_run"],
                    publish=options["publish"],
                    progress=self._progress if shows_progress else None,
                )
                if target:
                    self._write_report(target, result)
        except ImportingError as error:
            raise CommandError(str(error)) from error
        except ValidationError as error:
            # Only with --publish: what a form would refuse, say a phone number nobody confirmed.
            reasons = getattr(error, "sentences", error.messages)
            raise CommandError(
                _("Nothing was published or changed. %(reasons)s") % {"reasons": " ".join(reasons)}
            ) from error
        self._summary(result, dry_run=options["dry_run"])

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
        except (OSError, ValueError) as error:
            with suppress(OSError, ValueError):
                temporary.unlink(missing_ok=True)
            reason = getattr(error, "strerror", None) or str(error)
            raise CommandError(
                _("The report cannot be written to %(path)s: %(reason)s. Nothing was changed.")
                % {"path": target, "reason": reason}
            ) from error

    def _summary(self, result: ImportResult, *, dry_run: bool) -> None:
        counts, changes = result.report["counts"], result.report["changes"]
        found = ", ".join(f"{name} {count}" for name, count in counts.items())
        self.stdout.write(_("Found: %(counts)s.") % {"counts": found})
        findings = result.report["findings"]
        for severity in Severity:
            own = [finding for finding in findings if finding["severity"] == severity.value]
            self.stdout.write(f"{severity.label}: {len(own)}")
            for finding in own:
                self.stdout.write(f"  {finding['code']}: {finding['place']}: {finding['message']}")
        text = (
            _("Would change: %(created)d created, %(updated)d updated, %(unchanged)d unchanged.")
            if dry_run
            else _("Changed: %(created)d created, %(updated)d updated, %(unchanged)d unchanged.")
        )
        self.stdout.write(self.style.SUCCESS(text % changes))
