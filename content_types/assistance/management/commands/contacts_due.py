"""Report which contacts are to be verified."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cms.pages import languages
from content_types.assistance.report import Due, Task, due_report


class Command(BaseCommand):
    help = (
        "Lists the numbers and addresses that wait for verification. "
        "The exit status is 1 where one is overdue, so that a monitor can call it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="write JSON for a program")

    def handle(self, *args: Any, **options: Any) -> None:
        with languages.speaking(languages.default()):
            found = due_report()
            if options["json"]:
                self.stdout.write(json.dumps([_record(each) for each in found], indent=2))
            else:
                self._write(found)
        if any(each.task == Task.OVERDUE for each in found):
            raise SystemExit(1)

    def _write(self, found: list[Due]) -> None:
        for each in found:
            date = each.due.isoformat() if each.due else "-"
            line = f"{each.task:8} {date:10} {each.channel.contact.key}: {each.channel.display}"
            self.stdout.write(line)
        self.stdout.write(f"{len(found)} to be verified.")


def _record(each: Due) -> dict[str, Any]:
    return {
        "task": each.task.value,
        "due": each.due.isoformat() if each.due else None,
        "contact": each.channel.contact.key,
        "line": each.channel.line,
        "kind": each.channel.kind,
        "value": each.channel.value,
    }
