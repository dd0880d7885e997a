"""A finding in words."""

from content_types.plan.importing.checks import Finding as Found
from content_types.plan.importing.checks.messages import message
from content_types.plan.importing.document import Place
from content_types.plan.models import Finding
from content_types.plan.writing.findings import PLACE


def message_of(finding: Finding) -> str:
    """What the finding says, in the language of the interface.

    A finding of an earlier version may have a code or params that the catalogue no longer knows;
    it is then shown by its code and place.
    """
    try:
        return message(finding.code, finding.stated, finding.computed, finding.params)
    except (KeyError, ValueError, TypeError):
        return f"{finding.code}: {place_of(finding)}"


def place_of(finding: Finding) -> str:
    """Where in the document it is; one of an earlier version says so in Slovenian alone."""
    found = finding.params.get(PLACE)
    if not isinstance(found, dict):
        return finding.place
    place = Place(**found["place"]) if found["place"] else None
    return Found(finding.code, node=found["node"], place=place).where
