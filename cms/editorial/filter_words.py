"""Words that Wagtail translates once, when it is loaded: then they were Slovenian for everybody."""

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.redirects.filters import RedirectsReportFilterSet


def let_filters_speak() -> None:
    """Have the filter of the redirects ask for its words whenever it is shown."""
    permanence = RedirectsReportFilterSet.base_filters["is_permanent"]
    permanence.label = _("Type")
    permanence.extra["choices"] = ((True, _("Permanent")), (False, _("Temporary")))
    permanence.extra["empty_label"] = _("All")
