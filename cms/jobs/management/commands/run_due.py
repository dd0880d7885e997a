"""Do once what the runner does all the time, for a cron job where no runner runs."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from cms.jobs.lock import RunnerLock
from cms.jobs.turns import take_turn


class Command(BaseCommand):
    """`manage.py run_due`: safe to repeat; leaves the work to a runner where one is at it."""

    help = "Release what is due and run the other jobs that are due, once."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--all", action="store_true", help="Run all jobs, due or not.")

    def handle(self, *args: Any, **options: Any) -> None:
        lock = RunnerLock()
        if not lock.acquire():
            self.stdout.write(_("The runner is at work; nothing is left to do."))
            return
        try:
            failed = take_turn(everything=options["all"])
        finally:
            lock.release()
        if failed:
            raise CommandError(_("Failed: %(jobs)s.") % {"jobs": ", ".join(failed)})
