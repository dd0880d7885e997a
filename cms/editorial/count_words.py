"""How many entries a list of the admin has, in words that may follow the number.

Wagtail puts the name of the entries after their number as it stands in a dictionary (8.0); after
most numbers Slovenian needs another case. A translation may name them first: »Novice: 400«.
"""

from django.utils.translation import gettext
from wagtail.admin.paginator import WagtailPaginator


def let_lists_count() -> None:
    """Called once, when the app is ready."""
    WagtailPaginator.items_count_label = property(_counted)


def _counted(paginator: WagtailPaginator) -> str:
    name = paginator.verbose_name if paginator.count == 1 else paginator.verbose_name_plural
    return gettext("%(count)s %(name)s") % {"count": paginator.count, "name": name}
