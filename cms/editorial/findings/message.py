"""A finding in words."""

from content_types.plan.importing.checks.messages import message
from content_types.plan.models import Finding


def message_of(finding: Finding) -> str:
    """What the finding says, in the language of the interface.

    A finding of an earlier version may have a code or params that the catalogue no longer knows;
    it is then shown by its code and place.
    """
    try:
        return message(finding.code, finding.stated, finding.computed, finding.params)
    except (KeyError, ValueError, TypeError):
        return f"{finding.code}: {finding.place}"
