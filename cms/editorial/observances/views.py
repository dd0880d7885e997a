"""The screens: all observances with their bundles, and one bundle."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from content_types.campaigns import calendar
from content_types.campaigns.models import ObservancePage
from content_types.news.bundles.errors import BundleError
from content_types.news.bundles.models import Bundle
from content_types.news.bundles.opening import bundle_year, open_bundle

from . import screen
from .permissions import OPEN, may_see
from .steps import STEPS


class BundleScreen(WagtailAdminTemplateMixin, View):
    """What all screens share: only who has to do with bundles gets in."""

    header_icon = "date"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_see(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("bundles:index"), "label": _("Observances")},
        ]


class IndexView(BundleScreen):
    """Every observance: when it is next, its bundle of this year, the bundles of past years."""

    template_name = "bundles/index.html"
    page_title = gettext_lazy("Observances")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bundles: dict[int, list[Bundle]] = {}
        for bundle in Bundle.objects.select_related("observance").order_by("-year"):
            bundles.setdefault(bundle.observance_id, []).append(bundle)
        now = calendar.today()
        rows = [
            _observance_row(observance, bundles.get(observance.pk, []), now)
            for observance in ObservancePage.objects.all()
        ]
        rows.sort(key=lambda row: row["days"])
        may_open = self.request.user.has_perm(OPEN)
        return super().get_context_data(observances=rows, may_open=may_open, **kwargs)


def _observance_row(observance: ObservancePage, bundles: list[Bundle], now: Any) -> dict[str, Any]:
    year = bundle_year(observance, now)
    day = observance.date_in(year)
    return {
        "observance": observance,
        "day": day,
        "days": (day - now).days,
        "year": year,
        "current": next((each for each in bundles if each.year == year), None),
        "past": [each for each in bundles if each.year != year],
    }


class OpenView(BundleScreen):
    """Opens this year's bundle of an observance: one button, everything drafted."""

    def get(self, request: HttpRequest, observance_id: int) -> HttpResponse:
        # Back from logging in: what was to be sent is gone, the button is still there.
        return redirect("bundles:index")

    def post(self, request: HttpRequest, observance_id: int) -> HttpResponse:
        if not request.user.has_perm(OPEN):
            raise PermissionDenied
        observance = get_object_or_404(ObservancePage, pk=observance_id)
        try:
            bundle = open_bundle(
                observance, bundle_year(observance, calendar.today()), request.user
            )
        except BundleError as error:
            for message in error.messages:
                messages.error(request, message)
            return redirect("bundles:index")
        return redirect("bundles:detail", bundle.pk)


class DetailView(BundleScreen):
    """One bundle: what is missing, its parts, its steps, its history."""

    template_name = "bundles/detail.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        self.bundle = get_object_or_404(Bundle.objects.select_related("observance"), pk=pk)
        self.page_title = str(self.bundle)
        return self.render_to_response(self.get_context_data())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": str(self.bundle)}
        return [*super().get_breadcrumbs_items(), here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**screen.context(self.bundle, self.request.user), **kwargs)


class SendingView(BundleScreen):
    """Takes what is sent; whoever comes by a link, or back from logging in, sees the bundle."""

    def get(self, request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponse:
        return redirect("bundles:detail", pk)


class StepView(SendingView):
    """Takes a step, and says what came of it."""

    def post(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        bundle = get_object_or_404(Bundle, pk=pk)
        step = STEPS.get(name)
        if step is None or not request.user.has_perm(step.permission):
            raise PermissionDenied
        try:
            step.run(bundle, request.user, request.POST)
        except BundleError as error:
            for message in error.messages:
                messages.error(request, message)
        else:
            messages.success(request, str(step.done))
        return redirect("bundles:detail", pk)
