"""A number leads to one measure of a plan, also where measures are copied or moved."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.forms.pages import CopyForm

from cms.pages.models import BasePage


class NumberedCopyForm(CopyForm):
    """Publishes no second measure of a number; as a draft the copy can be given another one."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        parent = cleaned.get("new_parent_page")
        if parent is None or cleaned.get("alias") or not cleaned.get("publish_copies"):
            return cleaned
        below = bool(cleaned.get("copy_subpages"))
        taken = taken_numbers([self.page], plan_of(parent), with_those_below=below)
        if taken:
            text = ngettext(
                "The plan already has the measure %(numbers)s. Copy it as a draft and give the "
                "copy another number before you publish it.",
                "The plan already has the measures %(numbers)s. Copy them as drafts and give the "
                "copies other numbers before you publish them.",
                len(taken),
            )
            self.add_error("publish_copies", text % {"numbers": ", ".join(taken)})
        return cleaned


def plan_of(parent: BasePage) -> Any:
    """The plan that a page below `parent` belongs to, or None."""
    from .models import ActionPlanPage

    return ActionPlanPage.objects.ancestor_of(parent, inclusive=True).first()


def taken_numbers(
    pages: Iterable[BasePage], plan: Any, *, with_those_below: bool = True
) -> list[str]:
    """The numbers of the pages' measures that `plan` (or None) has already, in order."""
    from .models import MeasurePage

    if plan is None:
        return []
    own = MeasurePage.objects.filter(alias_of=None)
    there = set(own.descendant_of(plan).values_list("number", flat=True))
    taken: list[str] = []
    for page in pages:
        below = own.descendant_of(page, inclusive=True)
        if not with_those_below:
            below = below.filter(pk=page.pk)
        taken += [number for number in below.values_list("number", flat=True) if number in there]
    return list(dict.fromkeys(taken))


def refuse_move(request: HttpRequest, page: Any, destination: Any) -> HttpResponse | None:
    """Hook before_move_page: a measure comes into no other plan that has its number."""
    if request.method != "POST" or not _told(request, [page], destination):
        return None
    return redirect("wagtailadmin_explore", page.get_parent().pk)


def refuse_moves(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Hook before_bulk_action: the same for several pages at once."""
    if action_type != "move":
        return None
    pages = [each for each in objects if isinstance(each, BasePage)]
    destination = action.cleaned_form.cleaned_data["chooser"]
    return redirect(action.next_url) if _told(request, pages, destination) else None


def _told(request: HttpRequest, pages: list[Any], destination: Any) -> bool:
    plan = plan_of(destination)
    strangers = [page for page in pages if plan and not page.is_descendant_of(plan)]
    taken = taken_numbers(strangers, plan)
    if not taken:
        return False
    text = ngettext(
        "Nothing was moved: “%(plan)s” already has the measure %(numbers)s. Give it another "
        "number first.",
        "Nothing was moved: “%(plan)s” already has the measures %(numbers)s. Give them other "
        "numbers first.",
        len(taken),
    )
    messages.error(request, text % {"plan": plan.title, "numbers": ", ".join(taken)})
    return True
