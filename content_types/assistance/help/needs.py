"""What somebody may need, as the help page asks."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from content_types.assistance.enums import Need

# Words of somebody who looks for help; those of the model are for editors.
QUESTIONS: Mapping[Need, Any] = {
    Need.DANGER: _("I am in danger"),
    Need.SLEEP: _("A safe place to sleep"),
    Need.ADVICE: _("Somebody to talk to"),
    Need.HEALTH: _("A doctor"),
    Need.WORK: _("My work and my pay"),
    Need.PAPERS: _("My papers"),
    Need.CHILD: _("Help for a child"),
    Need.REPORTING: _("I want to report something"),
    Need.INTERPRETING: _("An interpreter"),
}
