"""Strings about single pages that Wagtail's Slovenian catalogue leaves out or words wrongly.

They stand here so that `make messages` finds them and keeps their translations.
"""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

ABOUT_PAGES = (
    _("You do not have permission to access the admin."),
    _("Expiry date/time must be in the future."),
    _('You do not have permission to publish pages at "%(page_title)s"'),
    _("The slug '%(page_slug)s' is already in use within the parent page."),
    _(
        "This page was marked as needing changes at <strong>%(task)s</strong> in "
        "<strong>%(workflow)s</strong>."
    ),
    _("This page is currently at <strong>%(task)s</strong> in <strong>%(workflow)s</strong>."),
    _("Currently idle"),
    _("Proceeding will overwrite the changes you made in that window."),
    _("Proceeding will overwrite the changes made by %(user_name)s."),
    _("Alternatively, you can view the latest version in a new tab."),
    _("Keyboard shortcuts are currently disabled; manage your %(account_link)s to enable them."),
    _("Once scheduled:"),
    _("Cancelled by %(cancelled_by)s"),
    _("Saving will overwrite a newer version."),
    _("There are validation errors, click save to highlight them."),
    _("The page could not be created due to validation errors."),
    _("The page could not be saved due to validation errors."),
    _("The page could not be saved as it is locked."),
    _("Page '%(page_title)s' has been replaced with version from %(previous_revision_datetime)s."),
    _("Workflow on page '%(page_title)s' has been cancelled."),
    _(
        "Version from %(previous_revision_datetime)s of page '%(page_title)s' has been "
        "scheduled for publishing."
    ),
    _("Version from %(datetime)s of page '%(page_title)s' has been published."),
    _(
        "The slug '%(page_slug)s' is already in use at the selected parent page. Make sure "
        "the slug is unique and try again."
    ),
    _("The page '%(page_title)s' is not currently awaiting moderation in task '%(task_name)s'."),
    _("Sort item order"),
    _("Placeholder title"),
    _("Generate URL"),
    _("The filter options you have selected are not valid."),
    _('The page "%(title)s" has been rejected during "%(task)s".'),
    _('The page "%(title)s" has been submitted for approval in moderation stage "%(task)s".'),
    _('The page "%(title)s" has been submitted for approval to moderation stage "%(task)s".'),
    _('The page "%(title)s" has been submitted for approval in moderation stage "%(task)s"'),
    _('The page "%(title)s" has been approved in workflow "%(workflow)s".'),
    _(
        'The page "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s" '
        "by %(rejector)s."
    ),
    _('The page "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s".'),
    _('The page "%(title)s" has been rejected during "%(workflow)s".'),
    _(
        'The page "%(title)s" has been submitted for moderation to workflow "%(workflow)s" '
        "by %(requester)s."
    ),
    _('The page "%(title)s" has been submitted to workflow "%(workflow)s"'),
    _("The page title as you'd like it to be seen by the public"),
    _("Page '%(page_title)s' and %(subpages_count)s subpages copied."),
    _("You cannot copy a page into itself when copying subpages"),
    _("Are you sure you want to move this page into '%(title)s'?"),
    _("Are you sure you want to unpublish this page?"),
    _("'%(page_title)s' has been moved successfully."),
    ngettext_lazy(
        "This will also delete one more subpage.",
        "This will also delete %(counter)s more subpages.",
    ),
    ngettext_lazy(
        "This page has one unpublished subpage",
        "This page has %(counter)s unpublished subpages",
    ),
    ngettext_lazy("This page has one subpage", "This page has %(counter)s subpages"),
)
