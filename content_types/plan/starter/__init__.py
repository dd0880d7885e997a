"""Starter content of the action plan, from the files beside this one."""

from pathlib import Path

from cms.pages import starter
from cms.pages.models import BasePage
from content_types.plan.models import ActionPlanPage, MeasurePage, SectionPage

from .budget import budget_lines, stated_totals
from .measures import fill_measure

FOLDER = Path(__file__).parent
PAGE_WORDS = ("title", "short_title", "slug")


def load(tally: starter.Tally) -> None:
    """Load the plan, its sections and measures, and its budget, below the home page."""
    record = starter.read(FOLDER / "plan.toml")
    plan = _load_plan(record, starter.read(FOLDER / "budget.toml"), tally)
    # What an editor has deleted stays deleted, with all that would stand below it.
    if plan is None:
        return
    for section in record["sections"]:
        page = _load_section(plan, plan, section, tally)
        if page is None:
            continue
        for subsection in section.get("subsections", []):
            _load_section(plan, page, subsection, tally)
        for measure in starter.read(FOLDER / f"section_{section['number']}.toml")["measures"]:
            _load_measure(plan, measure, tally)


def _key(plan: ActionPlanPage | None, number: str) -> str:
    return f"plan:{plan.period}:{number}" if plan else "plan:"


def _load_plan(
    record: starter.Record, budget: starter.Record, tally: starter.Tally
) -> ActionPlanPage | None:
    first, last = record["years"][0], record["years"][-1]
    existing = ActionPlanPage.objects.filter(first_year=first, last_year=last).first()
    head = {name: value for name, value in record.items() if name != "sections"}

    def write() -> tuple[str, BasePage]:
        page = existing or ActionPlanPage(first_year=first, last_year=last, show_in_menus=True)
        _fill(page, record, ("lead", "summary", "note"), f"plan {first}")
        page.budget_lines = budget_lines(budget)
        page.stated_totals = stated_totals(budget)
        return starter.publish(page, _home())

    state = starter.state_of_page
    starter.once(f"plan:{first}-{last}", [head, budget], lambda: state(existing), write, tally)
    return ActionPlanPage.objects.filter(first_year=first, last_year=last).first()


def _load_section(
    plan: ActionPlanPage, parent: BasePage, record: starter.Record, tally: starter.Tally
) -> SectionPage | None:
    number = record["number"]
    sections = SectionPage.objects.descendant_of(plan).filter(number=number)
    existing = sections.first()
    own = {name: value for name, value in record.items() if name != "subsections"}

    def write() -> tuple[str, BasePage]:
        page = existing or SectionPage(number=number)
        _fill(page, record, ("summary", "stated_title"), f"section {number}")
        return starter.publish(page, parent)

    key = _key(plan, number)
    starter.once(key, own, lambda: starter.state_of_page(existing), write, tally)
    return sections.first()


def _load_measure(plan: ActionPlanPage, record: starter.Record, tally: starter.Tally) -> None:
    number = record["number"]
    existing = MeasurePage.objects.descendant_of(plan).filter(number=number).first()
    parent = SectionPage.objects.descendant_of(plan).filter(number=record["section"]).first()
    if parent is None:
        if starter.StarterEntry.objects.filter(key=_key(plan, record["section"])).exists():
            return
        raise starter.StarterError(f"measure {number}: no section {record['section']}")

    def write() -> tuple[str, BasePage]:
        page = existing or MeasurePage(number=number)
        _fill(page, record, ("summary", "carried_over_note"), f"measure {number}")
        fill_measure(page, record)
        return starter.publish(page, parent)

    key = _key(plan, number)
    starter.once(key, record, lambda: starter.state_of_page(existing), write, tally)


def _fill(page: BasePage, record: starter.Record, words: tuple[str, ...], where: str) -> None:
    for name, value in starter.translated(record, (*PAGE_WORDS, *words), where).items():
        setattr(page, name, value)


def _home() -> BasePage:
    home = starter.page_of("page:home")
    if home is None:
        raise starter.StarterError("the home page has to be loaded before the plan")
    return home
