"""The steps that buttons of a bundle's screen take: who may, and what is done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from content_types.news.bundles import workflow
from content_types.news.bundles.errors import BundleError
from content_types.news.bundles.models import Bundle
from content_types.news.bundles.release import release

from .forms import ReasonForm, ReleaseForm
from .permissions import APPROVE, PREPARE, RELEASE

Run = Callable[[Bundle, Any, QueryDict], None]


@dataclass(frozen=True, slots=True)
class Step:
    """A step: the permission it needs, what it does, what the editor reads afterwards."""

    permission: str
    run: Run
    done: Promise | str


def _submit(bundle: Bundle, user: Any, data: QueryDict) -> None:
    workflow.submit(bundle, user)


def _approve(bundle: Bundle, user: Any, data: QueryDict) -> None:
    workflow.approve(bundle, user, data.get("seen", ""))


def _send_back(bundle: Bundle, user: Any, data: QueryDict) -> None:
    workflow.send_back(bundle, user, _cleaned(ReasonForm(data))["reason"])


def _plan(bundle: Bundle, user: Any, data: QueryDict) -> None:
    workflow.plan(bundle, user, **_minute(data))


def _schedule(bundle: Bundle, user: Any, data: QueryDict) -> None:
    workflow.schedule(bundle, user, **_minute(data))


def _unschedule(bundle: Bundle, user: Any, data: QueryDict) -> None:
    workflow.unschedule(bundle, user)


def _release(bundle: Bundle, user: Any, data: QueryDict) -> None:
    release(bundle, user)


def _reopen(bundle: Bundle, user: Any, data: QueryDict) -> None:
    workflow.reopen(bundle, user)


def _withdraw(bundle: Bundle, user: Any, data: QueryDict) -> None:
    workflow.withdraw(bundle, user)


STEPS = {
    "submit": Step(PREPARE, _submit, _("The bundle waits for a colleague's review.")),
    "approve": Step(APPROVE, _approve, _("The bundle is approved and frozen.")),
    "send_back": Step(APPROVE, _send_back, _("The bundle has been sent back.")),
    "plan": Step(PREPARE, _plan, _("The minute of the release has been chosen.")),
    "schedule": Step(RELEASE, _schedule, _("The bundle will be released at the chosen minute.")),
    "unschedule": Step(RELEASE, _unschedule, _("Nothing happens by itself any more.")),
    "release": Step(RELEASE, _release, _("Everything in the bundle is public now.")),
    "reopen": Step(PREPARE, _reopen, _("The bundle can be changed again.")),
    "withdraw": Step(
        RELEASE, _withdraw, _("The bundle has been withdrawn; its pages stay drafts.")
    ),
}


def _minute(data: QueryDict) -> dict[str, Any]:
    """The minute that was chosen, and the one that the editor saw."""
    return _cleaned(ReleaseForm(data))


def _cleaned(form: Any) -> dict[str, Any]:
    """What the form holds. Raises BundleError, naming the field, where it is not valid."""
    if form.is_valid():
        return form.cleaned_data
    raise BundleError(
        *(
            f"{form.fields[name].label}: {each}"
            for name, found in form.errors.items()
            for each in found
        )
    )
