"""Load the starter content: registers, the action plan, the site's own pages."""

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from cms.pages import languages
from cms.site import starter as site_starter
from content_types.assistance import starter as assistance_starter
from content_types.assistance.help import starter as sentences_starter
from content_types.campaigns import starter as campaigns_starter
from content_types.materials import starter as materials_starter
from content_types.news import starter as news_starter
from content_types.plan import starter as plan_starter
from content_types.registers import starter as registers_starter
from content_types.training import starter as training_starter


class Command(BaseCommand):
    help = (
        "Loads the starter content. Running it again brings only what is new and keeps every edit."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--list-kept", action="store_true", help="name what editors have changed"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        outcomes: Counter[str] = Counter()
        kept: list[str] = []

        def tally(outcome: str, key: str) -> None:
            outcomes[outcome] += 1
            if outcome == "kept":
                kept.append(key)
            if options["verbosity"] > 1:
                self.stdout.write(f"  {outcome:10} {key}")

        steps = [
            ("registers", registers_starter.load),
            ("pages", site_starter.load_pages),
            ("assistance contacts", assistance_starter.load),
            ("core sentences", sentences_starter.load),
            ("action plan", plan_starter.load),
            ("trainings", training_starter.load),
            ("campaigns and observances", campaigns_starter.load),
            ("materials", materials_starter.load),
            ("news", news_starter.load),
            ("texts of the pages", site_starter.load_bodies),
        ]
        # All or nothing: an interrupted load leaves no half of a plan.
        with transaction.atomic(), languages.speaking(languages.default()):
            for number, (name, load) in enumerate(steps, start=1):
                self.stdout.write(f"Starter content {number}/{len(steps)}: {name} …")
                self.stdout.flush()
                load(tally)
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
        self.stdout.write(self.style.SUCCESS(f"Starter content: {counts}."))
        for key in kept if options["list_kept"] else []:
            self.stdout.write(f"  kept as edited: {key}")
