"""Check the numbers and addresses of contacts."""

import math
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from cms.pages import languages
from content_types.assistance.checking import Result, check
from content_types.assistance.models import LinkCheck
from content_types.assistance.report import current_channels


def _seconds(text: str) -> float:
    """A time to wait. Raises ArgumentTypeError, which argparse shows, for what is none."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise ArgumentTypeError(f"{text!r} is no time to wait: write seconds, such as 10")
    return seconds


class Command(BaseCommand):
    help = (
        "Checks phone numbers, e-mail addresses and links of all contacts and keeps the result. "
        "The exit status is 1 where something is wrong."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--no-network", action="store_true", help="do not open links, check their form only"
        )
        parser.add_argument(
            "--timeout", type=_seconds, default=10, help="seconds to wait for a link (10)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        timeout = None if options["no_network"] else options["timeout"]
        wrong = 0
        with languages.speaking(languages.default()):
            channels = current_channels()
            for channel in sorted(channels, key=lambda each: (each.contact.key, each.line)):
                result = check(channel.kind, channel.value, timeout)
                self._report(channel, result)
                LinkCheck.objects.update_or_create(
                    channel=channel,
                    defaults={
                        "checked_at": timezone.now(),
                        "ok": result.ok,
                        "message": result.message[:255],
                    },
                )
                wrong += not result.ok
        self.stdout.write(f"{len(channels)} checked, {wrong} wrong.")
        if wrong:
            raise SystemExit(1)

    def _report(self, channel: Any, result: Result) -> None:
        style = self.style.SUCCESS if result.ok else self.style.ERROR
        state = style("ok   " if result.ok else "WRONG")
        line = f"{state} {channel.contact.key} {channel.line} {channel.display}"
        self.stdout.write(f"{line}: {result.message}" if result.message else line)
