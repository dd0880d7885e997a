"""Template tags of the admin's own parts."""

from typing import Any

from django import template
from wagtail.permissions import policy_registry

from cms.editorial.findings.message import message_of, place_of
from cms.editorial.findings.queries import open_on
from content_types.plan.models import Finding

register = template.Library()


@register.inclusion_tag("editorial/open_findings.html", takes_context=True)
def open_findings(context: dict[str, Any], page: Any) -> dict[str, Any]:
    """What imports found wrong on `page` and nobody has settled yet."""
    found = [(finding, message_of(finding), place_of(finding)) for finding in open_on(page)]
    policy = policy_registry.get_by_type(Finding)
    user = context["request"].user
    return {
        "findings": found,
        "may_settle": bool(found) and policy.user_has_permission(user, "change"),
    }
