"""Strings of Wagtail and wagtail-modeladmin that our catalogue translates.

Their own Slovenian catalogues leave these out or word them wrongly, and ours comes first. They
stand here so that `make messages` finds them and keeps their translations.
"""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

MISSING_IN_WAGTAIL = (
    _("%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s"),
    _("%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s across entire site."),
    _(
        "%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s in "
        "'<span class=\"w-title-ellipsis\">%(title)s</span>'."
    ),
    _("Actions (footer)"),
    _("A network error occurred"),
    _("Add a concise description for search engines"),
    _("Anyone"),
    _("Application"),
    _("Autosave is <span>paused</span>"),
    _("Autosave is paused"),
    _("Close modal dialogs (like this one)"),
    _("Enable custom keyboard shortcuts specific to Wagtail."),
    _("Go to the first error"),
    _("Grid layout"),
    _("How we calculate our metrics"),
    _("Keyboard shortcuts are currently enabled; manage your %(account_link)s to disable them."),
    _("Layout"),
    _("Wagtail %(current_version)s editor guide"),
    _("List layout"),
    _("Locked by"),
    _("Maximum"),
    _("Meta description is empty"),
    _("Minimum"),
    _("More contrast"),
    _("Password"),
    _("Please provide an image description to comply with best practices for accessibility."),
    _("Readability"),
    _("Saved"),
    _(
        'See our <a href="%(guide_link)s" target="_blank">content checks guide</a> for more '
        "information on how content metrics are calculated."
    ),
    _("Show keyboard shortcuts"),
    _("Text editing"),
    _('There are no %(model_name)s to display. Why not <a href="%(add_url)s">add one</a>?'),
    _("This data explained"),
    _(
        "This publishing schedule will only take effect after you select the "
        '"Schedule to publish" option'
    ),
    _("To be created by %(user)s"),
    _(
        "Troubleshoot your connection to the site before proceeding. Open the editor in a "
        "separate tab to view the last saved version."
    ),
    _("Usage count"),
    _("Usage count: (high to low)"),
    _("Usage count: (low to high)"),
    _("View latest version"),
    _(
        "We calculate reading time from word count, using different reading speeds for "
        "different languages."
    ),
    _(
        "We extract the main content from the page preview, remove all formatting, and "
        "calculate the number of words."
    ),
    _(
        "We use a readability formula based on length of words and sentences. Long sentences "
        "and words result in a worse readability score."
    ),
    _("account"),
    _("item"),
    _("items"),
    ngettext_lazy(
        '%(total)s Page <span class="w-sr-only">created in %(site_name)s</span>',
        '%(total)s Pages <span class="w-sr-only">created in %(site_name)s</span>',
    ),
    ngettext_lazy(
        '%(total)s Image <span class="w-sr-only">created in %(site_name)s</span>',
        '%(total)s Images <span class="w-sr-only">created in %(site_name)s</span>',
    ),
    ngettext_lazy(
        '%(total)s Document <span class="w-sr-only">created in %(site_name)s</span>',
        '%(total)s Documents <span class="w-sr-only">created in %(site_name)s</span>',
    ),
    ngettext_lazy(
        "This %(model_name)s is referenced %(usage_count)s time.",
        "This %(model_name)s is referenced %(usage_count)s times.",
    ),
    ngettext_lazy(
        "Deleting this page will also delete %(descendant_count)s child page.",
        "Deleting this page will also delete %(descendant_count)s more child pages.",
    ),
    ngettext_lazy(
        "This action will delete <b>%(total_pages_formatted)s</b> page in total.",
        "This action will delete <b>%(total_pages_formatted)s</b> pages in total.",
    ),
    ngettext_lazy(
        "%(num_parent_objects)d page has been deleted",
        "%(num_parent_objects)d pages have been deleted",
    ),
    ngettext_lazy(
        "%(num_parent_objects)d page has been published",
        "%(num_parent_objects)d pages have been published",
    ),
    ngettext_lazy(
        "%(num_parent_objects)d page has been unpublished",
        "%(num_parent_objects)d pages have been unpublished",
    ),
)

WRONG_IN_WAGTAIL = (
    _("(Private %(object)s)"),
    _("Editing %(page_type)s"),
    _("Revision %(revision_id)s from %(created_at)s scheduled for publishing at %(go_live_at)s."),
    _("Sign in to Wagtail"),
    _("Status"),
    _("Step %(step_number)s"),
    ngettext_lazy("There is %(counter)s match", "There are %(counter)s matches"),
    ngettext_lazy("There is one matching page", "There are %(counter)s matching pages"),
    ngettext_lazy("This will copy %(count)s subpage.", "This will copy %(count)s subpages."),
    ngettext_lazy("Move 1 page", "Move %(counter)s pages"),
    ngettext_lazy("Used %(usage_count)s time", "Used %(usage_count)s times"),
)

WRONG_IN_MODELADMIN = (
    _("%(model_name)s '%(object)s' created."),
    _("%(model_name)s '%(object)s' deleted."),
    _("%(model_name)s '%(object)s' updated."),
    _("Add %(object)s"),
    _("Add a new %(object)s"),
    _(
        "Are you sure you want to delete this %(object)s? If other things in your site are "
        "related to it, they may also be affected."
    ),
    _("Back to %(model_name)s list"),
    _("By %(filter_title)s"),
    _("Confirm deletion of %(object)s"),
    _("Create new %(object)s"),
    _("Delete this %(object)s"),
    _("Edit this %(object)s"),
    _("Editing %(object)s"),
    _("Inspect"),
    _("Inspect this %(object)s"),
    _("Inspecting"),
    _("Inspecting %(object)s"),
    _("New"),
    _("No %(name)s have been created yet."),
    _("Page %(current_page)s of %(num_pages)s."),
    _("Search %(name)s"),
    _("Sorry, there are no %(name)s matching your search parameters."),
    _("The %(object)s could not be created due to errors."),
    _("The %(object)s could not be saved due to errors."),
    _('Why not <a href="%(url)s">add one</a>?'),
)
