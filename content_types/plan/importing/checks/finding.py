"""A finding: an inconsistency with its place, its figures and a message in the active language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from content_types.plan.importing.checks.catalogue import CATALOGUE
from content_types.plan.importing.checks.messages import message
from content_types.plan.importing.document import Place


class Severity(TextChoices):
    """How much a finding matters: figures or structure are wrong, doubtful, or worth a look."""

    ERROR = "error", _("Error")
    WARNING = "warning", _("Warning")
    NOTICE = "notice", _("Notice")


@dataclass(frozen=True)
class Finding:
    """`node` is the number of the measure or section ('' for the plan), `stated` what the document
    says, `computed` what follows from the rest of it; `params` are the values of the message."""

    code: str
    node: str = ""
    stated: str = ""
    computed: str = ""
    place: Place | None = field(default=None, compare=False)
    params: Mapping[str, str | int | Promise] = field(default_factory=dict, hash=False)

    @property
    def severity(self) -> Severity:
        return Severity(CATALOGUE[self.code].severity)

    @property
    def message(self) -> str:
        """The message in the active language."""
        return message(self.code, self.stated, self.computed, self.params)

    @property
    def where(self) -> str:
        """The place in words of the active language, with the number of the measure or section."""
        place = str(self.place) if self.place and self.place.number else ""
        return ", ".join(filter(None, (self.node, place))) or gettext("the whole plan")
