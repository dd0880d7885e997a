"""Changing the parts of a bundle: pages, texts for social media, tasks."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.pages import languages
from content_types.news.bundles.enums import BundleAction, BundleState
from content_types.news.bundles.models import Bundle

from . import screen
from .forms import MemberForm, NetworkForm, PostFormSet, of_present_posts
from .permissions import PREPARE, may_write
from .views import SendingView


class PartView(SendingView):
    """A change of one part; refused in review and once nothing more is released."""

    open_in_review = False

    @transaction.atomic
    def post(self, request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponse:
        if not self.may_change(request.user):
            raise PermissionDenied
        bundle = get_object_or_404(Bundle.objects.select_for_update(), pk=pk)
        in_review = bundle.state == BundleState.IN_REVIEW and not self.open_in_review
        if bundle.is_over or in_review:
            message = _("The bundle is now “%(state)s” and cannot be changed.")
            messages.error(request, message % {"state": bundle.get_state_display()})
        elif (response := self.change(bundle, **kwargs)) is not None:
            return response
        return redirect("bundles:detail", pk)

    def may_change(self, user: Any) -> bool:
        return user.has_perm(PREPARE)

    def change(self, bundle: Bundle, **kwargs: Any) -> HttpResponse | None:
        """Change the locked bundle; a response where the editor is not led back to its screen."""
        raise NotImplementedError

    def refuse(self, form: Any) -> None:
        """Tell the editor what is wrong with each field."""
        for name, found in form.errors.items():
            for each in found:
                messages.error(self.request, f"{form.fields[name].label}: {each}")


class AddMemberView(PartView):
    def change(self, bundle: Bundle, **kwargs: Any) -> None:
        form = MemberForm(self.request.POST)
        if not form.is_valid():
            self.refuse(form)
            return
        page = form.cleaned_data["page"]
        if page.approved_schedule:
            messages.error(
                self.request, _("The page has a release of its own. Take it back first.")
            )
            return
        bundle.record(
            BundleAction.MEMBER_ADDED, self.request.user, name=page.get_admin_display_title()
        )
        bundle.members.create(page=page, kind=form.kind)


class RemoveMemberView(PartView):
    def change(self, bundle: Bundle, **kwargs: Any) -> None:
        member = bundle.members.filter(pk=kwargs["member"]).first()
        if member is None:
            messages.warning(self.request, _("This page is no longer in the bundle."))
            return
        bundle.record(BundleAction.MEMBER_REMOVED, self.request.user, name=str(member))
        member.delete()


class PostsView(PartView):
    template_name = "bundles/detail.html"

    def may_change(self, user: Any) -> bool:
        return may_write(user)

    def change(self, bundle: Bundle, **kwargs: Any) -> HttpResponse | None:
        data, lost = of_present_posts(bundle, self.request.POST)
        for text in lost:
            message = _(
                "A colleague has removed a text meanwhile. Yours has not been saved: %(text)s"
            )
            messages.warning(self.request, message % {"text": text})
        formset = PostFormSet(data, queryset=bundle.posts.all(), prefix="posts")
        if not formset.is_valid():
            messages.error(self.request, _("The texts have not been saved; the reason is below."))
            self.page_title = str(bundle)
            shown = screen.context(bundle, self.request.user, posts=formset)
            return self.render_to_response(self.get_context_data(**shown))
        changed = [form.instance for form in formset.forms if form.has_changed()]
        if changed:
            names = ", ".join(map(str, changed))
            bundle.record(BundleAction.TEXT_CHANGED, self.request.user, name=names)
        formset.save()
        if formset.forms:
            messages.success(self.request, _("The texts have been saved."))
        return None


class AddNetworkView(PartView):
    def change(self, bundle: Bundle, **kwargs: Any) -> None:
        form = NetworkForm(bundle, self.request.POST)
        if not form.is_valid():
            self.refuse(form)
            return
        for code in languages.codes():
            bundle.posts.create(network=form.cleaned_data["network"], language=code)


class RemoveNetworkView(PartView):
    def change(self, bundle: Bundle, **kwargs: Any) -> None:
        for post in bundle.posts.filter(network=kwargs["network"]):
            bundle.record(BundleAction.TEXT_CHANGED, self.request.user, name=str(post))
            post.delete()


class TaskView(PartView):
    """Ticks a task off, or opens it again; also during the review."""

    open_in_review = True

    def change(self, bundle: Bundle, **kwargs: Any) -> None:
        task = get_object_or_404(bundle.tasks, pk=kwargs["task"])
        done = self.request.POST.get("done") == "1"
        if task.is_done == done:
            return
        user: Any = self.request.user
        task.done_by = user if done else None
        task.done_at = timezone.now() if done else None
        task.save()
        action = BundleAction.TASK_DONE if done else BundleAction.TASK_UNDONE
        bundle.record(action, self.request.user, name=task.text)
