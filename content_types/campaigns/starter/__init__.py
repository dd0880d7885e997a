"""Starter content: campaigns and observances, from the files beside this one."""

from pathlib import Path

from cms.pages import starter
from cms.pages.models import BasePage
from content_types.campaigns.models import CampaignIndexPage, CampaignPage, ObservancePage

from .campaigns import fill_campaign
from .observances import fill_observance

FOLDER = Path(__file__).parent
PAGE_WORDS = ("title", "short_title", "slug", "lead", "search_description")
INDEX = "campaigns:index"


def load(tally: starter.Tally) -> None:
    """Load the list of campaigns, the observances and the campaigns, below the home page."""
    record = starter.read(FOLDER / "campaigns.toml")
    index = _load_index(record["index"], tally)
    # What an editor has deleted stays deleted, with all that would stand below it.
    if index is None:
        return
    for observance in starter.read(FOLDER / "observances.toml")["observances"]:
        _load_observance(index, observance, tally)
    for campaign in record["campaigns"]:
        _load_campaign(index, campaign, tally)


def _load_index(record: starter.Record, tally: starter.Tally) -> BasePage | None:
    existing = starter.page_of(INDEX) or CampaignIndexPage.objects.first()

    def write() -> tuple[str, BasePage]:
        page = existing or CampaignIndexPage(show_in_menus=True)
        _fill(page, record, "campaigns")
        return starter.publish(page, _home())

    starter.once(INDEX, record, lambda: starter.state_of_page(existing), write, tally)
    return starter.page_of(INDEX)


def _load_observance(index: BasePage, record: starter.Record, tally: starter.Tally) -> None:
    key = f"observance:{record['key']}"
    existing = starter.page_of(key)

    def write() -> tuple[str, BasePage]:
        page = existing or ObservancePage()
        _fill(page, record, key)
        fill_observance(page, record)
        return starter.publish(page, index)

    starter.once(key, record, lambda: starter.state_of_page(existing), write, tally)


def _load_campaign(index: BasePage, record: starter.Record, tally: starter.Tally) -> None:
    key = f"campaign:{record['key']}"
    existing = starter.page_of(key)

    def write() -> tuple[str, BasePage]:
        page = existing or CampaignPage()
        _fill(page, record, key)
        fill_campaign(page, record)
        return starter.publish(page, index)

    starter.once(key, record, lambda: starter.state_of_page(existing), write, tally)


def _fill(page: BasePage, record: starter.Record, where: str) -> None:
    for name, value in starter.translated(record, PAGE_WORDS, where).items():
        setattr(page, name, value)


def _home() -> BasePage:
    home = starter.page_of("page:home")
    if home is None:
        raise starter.StarterError("the home page has to be loaded before the campaigns")
    return home
