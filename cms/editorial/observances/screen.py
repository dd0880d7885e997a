"""What the screen of a bundle shows, worked out once."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.told import told
from content_types.campaigns.enums import TemplateKind
from content_types.news.bundles.enums import BundleAction, BundleState
from content_types.news.bundles.inspection import inspect
from content_types.news.bundles.manifest import describe, digest, manifest
from content_types.news.bundles.models import Bundle, BundleLogEntry
from content_types.news.bundles.posts.lengths import length, longest
from content_types.news.bundles.posts.text import addresses, as_posted
from content_types.news.bundles.reading import MemberDraft, read
from content_types.news.bundles.workflow import seen_minute

from .forms import MINUTE, MemberForm, NetworkForm, PostFormSet, ReasonForm, ReleaseForm
from .permissions import APPROVE, PREPARE, RELEASE, may_write

# After one of these somebody has to put the bundle right, until it is submitted once more.
RETURNED = {BundleAction.SENT_BACK, BundleAction.APPROVAL_LOST}
# The tag's colour in Wagtail's admin: attention where somebody has to act.
PRIMARY = {BundleState.IN_REVIEW, BundleState.FAILED, BundleState.SCHEDULED}


def context(bundle: Bundle, user: Any, posts: Any = None) -> dict[str, Any]:
    """Everything that the screen shows of the bundle to the user.

    `posts` is the formset of texts that could not be saved, which is shown as it was sent.
    """
    drafts = read(bundle)
    urls = addresses(drafts)
    issues = [] if bundle.is_over else inspect(bundle, drafts)
    entries = list(bundle.log_entries.select_related("user"))
    return {
        "bundle": bundle,
        "is_primary": bundle.state in PRIMARY,
        "blocking": [issue for issue in issues if issue.blocking],
        "advice": [issue for issue in issues if not issue.blocking],
        "members": _members(drafts),
        "posts": _posts(bundle, urls, posts),
        "tasks": bundle.tasks.select_related("done_by"),
        "today": timezone.localdate(),
        "log": [_entry(entry) for entry in entries],
        "returned": _returned(bundle, entries),
        "languages": [(code, languages.name(code)) for code in languages.codes()],
        **_forms(bundle),
        **_rights(bundle, user, drafts, blocked=any(issue.blocking for issue in issues)),
    }


def _members(drafts: Sequence[MemberDraft]) -> list[dict[str, Any]]:
    return [
        {
            "pk": member.pk,
            "kind": TemplateKind(member.kind).label,
            "page": member.page,
            "title": member.page.get_admin_display_title(),
            "translated": [code for code in languages.codes() if member.page.is_translated(code)],
            "revision": member.page.latest_revision,
        }
        for member in (each.member for each in drafts)
    ]


def _posts(bundle: Bundle, urls: dict[str, str], sent: Any) -> list[dict[str, Any]]:
    """Each text with its form and its length as its network counts it."""
    formset = sent or PostFormSet(queryset=bundle.posts.all(), prefix="posts")
    found = []
    for form in formset.forms:
        post = form.instance
        posted = as_posted(post, urls)
        count, most = length(posted, post.network), longest(post.network)
        form.fields["text"].label = _("%(network)s, %(language)s") % {
            "network": post.get_network_display(),
            "language": languages.name(post.language),
        }
        found.append(
            {"form": form, "post": post, "posted": posted, "length": count, "longest": most}
        )
    return found


def _forms(bundle: Bundle) -> dict[str, Any]:
    at = bundle.release_at
    local = timezone.localtime(at, timezone.get_default_timezone()).strftime(MINUTE) if at else ""
    return {
        "network_form": NetworkForm(bundle),
        "member_form": MemberForm(),
        "release_form": ReleaseForm(initial={"release_at": local, "seen": seen_minute(bundle)}),
        "reason_form": ReasonForm(),
    }


def _rights(
    bundle: Bundle, user: Any, drafts: Sequence[MemberDraft], *, blocked: bool
) -> dict[str, Any]:
    """Which buttons the user sees; every step checks once more by itself."""
    prepares, approves, releases = map(user.has_perm, (PREPARE, APPROVE, RELEASE))
    state = bundle.state
    reviewing = state == BundleState.IN_REVIEW
    another = bundle.submitted_by_id != user.pk
    return {
        "may_prepare": prepares and not bundle.is_over and not reviewing,
        "may_write": may_write(user) and not bundle.is_over and not reviewing,
        "may_tick": prepares and not bundle.is_over,
        "may_submit": prepares and state == BundleState.PREPARING,
        "is_blocked": blocked,
        "may_plan": prepares and state == BundleState.PREPARING,
        "may_review": approves and reviewing and another,
        "waits_for_another": approves and reviewing and not another,
        "seen": digest(manifest(bundle, drafts)) if approves and reviewing and another else "",
        "may_schedule": releases and state in (BundleState.APPROVED, BundleState.SCHEDULED),
        "may_unschedule": releases and state == BundleState.SCHEDULED,
        "may_release": releases and bundle.is_frozen,
        "may_reopen": prepares and (bundle.is_frozen or state == BundleState.WITHDRAWN),
        "may_withdraw": releases and not bundle.is_over,
    }


def _returned(bundle: Bundle, entries: Sequence[BundleLogEntry]) -> dict[str, Any] | None:
    """Why the bundle is being prepared once more, None where nobody has given it back."""
    if bundle.state != BundleState.PREPARING:
        return None
    steps = (each for each in entries if each.action in RETURNED | {BundleAction.SUBMITTED})
    last = next(steps, None)
    return _entry(last) if last is not None and last.action in RETURNED else None


def _entry(entry: BundleLogEntry) -> dict[str, Any]:
    """A line of the history, with what else is known of it as sentences."""
    details = entry.details
    notes = [*told(details.get("reasons", {})), *map(describe, details.get("changes", ()))]
    notes += [details[name] for name in ("reason", "name") if name in details]
    if (at := parse_datetime(details.get("release_at", ""))) is not None:
        notes.append(date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT"))
    return {
        "at": entry.at,
        "who": entry.user_name or _("the site, by itself"),
        "what": BundleAction(entry.action).label,
        "notes": notes,
    }
