"""Pages of a plan in the database: found by number, made where they are missing."""

from django.utils.translation import gettext_lazy as _

from cms.pages import homes, languages
from cms.pages.models import BasePage
from cms.pages.slugs import slug_from
from content_types.plan.importing.errors import ImportingError
from content_types.plan.importing.plan import ParsedPlan
from content_types.plan.models import ActionPlanPage, MeasurePage, SectionPage


class YearsUnknownError(ImportingError):
    code = "years-unknown"
    message = _(
        "The document “%(name)s” does not say for which years the plan is. "
        "Put the years into its title and save it again."
    )


def find_plan(plan: ParsedPlan) -> ActionPlanPage | None:
    """The plan of the same years, its newest draft.

    Raises YearsUnknownError where the document names no years.
    """
    if not plan.years:
        raise YearsUnknownError(plan.title)
    years = {"first_year": plan.years[0], "last_year": plan.years[-1]}
    return ActionPlanPage.objects.filter(**years, alias_of=None).first()


def new_plan(plan: ParsedPlan) -> ActionPlanPage:
    return ActionPlanPage(
        first_year=plan.years[0], last_year=plan.years[-1], live=False, show_in_menus=True
    )


class Numbered:
    """Sections and measures of one plan by their numbers, looked up once."""

    def __init__(self, plan: ActionPlanPage) -> None:
        below = {"alias_of": None}
        sections = SectionPage.objects.descendant_of(plan).filter(**below)
        measures = MeasurePage.objects.descendant_of(plan).filter(**below)
        self.sections = {page.number: page for page in sections}
        self.measures = {page.number: page for page in measures}


def parent_of_plan() -> BasePage:
    return homes.home_page()


def give_slug(page: SectionPage | MeasurePage | ActionPlanPage) -> None:
    """A slug from the number, for a title of which no letter can stand in an address."""
    name = languages.field("slug", languages.default())
    title = getattr(page, languages.field("title", languages.default()))
    if not getattr(page, name) and not slug_from(title):
        number = getattr(page, "number", "") or str(getattr(page, "first_year", ""))
        setattr(page, name, slug_from(number.replace(".", "-")) or "nacrt")
