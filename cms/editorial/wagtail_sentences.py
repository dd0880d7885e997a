"""Strings of Wagtail that put the name of a type of content into a sentence.

Wagtail's Slovenian puts it there as it stands in a dictionary, where the sentence needs another
case or gender. Ours says the same in words that take the name as it is: »Dodaj: …«. They stand
here so that `make messages` finds them and keeps their translations.
"""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

WITH_A_NAME = (
    _("%(model_name)s '%(object)s' created and published."),
    _("%(model_name)s '%(object)s' created and scheduled for publishing."),
    _("%(model_name)s '%(object)s' created and submitted for moderation."),
    _("%(model_name)s '%(object)s' has been replaced with version from %(timestamp)s."),
    _("%(model_name)s '%(object)s' has been scheduled for publishing."),
    _("%(model_name)s '%(object)s' has been submitted for moderation."),
    _("%(model_name)s '%(object)s' is live and this version has been scheduled for publishing."),
    _("%(model_name)s '%(object)s' updated and published."),
    _("%(model_name)s '%(title)s' is now unlocked."),
    _("%(model_name)s scheduled for publishing"),
    _("%(model_name)s scheduled for publishing at %(go_live_at)s"),
    _("%(model_name)s unscheduled for publishing at %(go_live_at)s"),
    _("%(model_name)s unscheduled from publishing"),
    _("%(model)s permissions"),
    _("%(objects)s documents selected"),
    _("%(objects)s images selected"),
    _("%(objects)s items selected"),
    _("%(objects)s pages selected"),
    _("%(objects)s snippets selected"),
    _("%(objects)s users selected"),
    _("All %(objects)s documents on this screen selected"),
    _("All %(objects)s images on this screen selected"),
    _("All %(objects)s items on this screen selected"),
    _("All %(objects)s pages on this screen selected"),
    _("All %(objects)s snippets on this screen selected"),
    _("All %(objects)s users on this screen selected"),
    _("'%(object)s' unpublished."),
    _("Add %(label)s"),
    _("Add %(model_name)s"),
    _("Anyone can edit this %(model_name)s"),
    _("Anyone can edit this %(model_name)s – lock it to prevent others from editing"),
    _("Are you sure you want to delete %(count)s %(snippet_type_name)s?"),
    _("Are you sure you want to delete this %(model_name)s?"),
    _("Are you sure you want to delete this %(snippet_type_name)s?"),
    _("Are you sure you want to unpublish this %(model_name)s?"),
    _("Cannot overwrite a revision that is not the latest for this %(model_name)s."),
    _("Choose %(object)s"),
    _("Choose another %(object)s"),
    _("Choose when this %(model_name)s should go live and/or expire"),
    _("Create a new %(model_name)s"),
    _("Delete %(snippet_type_name)s"),
    _("Editing %(task_type)s"),
    _("New: %(model_name)s"),
    _("No %(model_name)s match your query."),
    _("No one can make changes while the %(model_name)s is locked"),
    _("One or more references to this %(model_name)s prevent it from being deleted."),
    _("Only %(user)s can make changes while the %(model_name)s is locked"),
    _("Only reviewers can edit and approve the %(model_name)s"),
    _("Only reviewers for this task can edit the %(model_name)s."),
    _("Only you can make changes while the %(model_name)s is locked"),
    _("Pages using %(page_type)s"),
    _("Publish %(model_name)s"),
    _("Publishing this %(model_name)s will cancel the current workflow."),
    _("Request to create %(model_name)s was blocked by hook."),
    _("Request to edit %(model_name)s was blocked by hook."),
    _("Reviewers can edit this %(model_name)s – lock it to prevent other reviewers from editing"),
    _("The %(model_name)s could not be created due to errors."),
    _("The %(model_name)s could not be saved as it is locked"),
    _("The %(model_name)s could not be saved due to errors."),
    _("There are no %(model_name)s to display."),
    _("This %(model_name)s hasn't been submitted for moderation yet"),
    _(
        "This %(model_name)s is currently at <strong>%(task)s</strong> in "
        "<strong>%(workflow)s</strong>."
    ),
    _("This %(model_name)s is currently awaiting moderation."),
    _(
        "This %(model_name)s was marked as needing changes at <strong>%(task)s</strong> in "
        "<strong>%(workflow)s</strong>."
    ),
    _(
        "This {model_name} is awaiting <b>'{task_name}'</b> in the <b>'{workflow_name}'</b> "
        "workflow."
    ),
    _("Version from %(timestamp)s of %(model_name)s '%(object)s' has been published."),
    _(
        "Version from %(timestamp)s of %(model_name)s '%(object)s' has been scheduled for "
        "publishing."
    ),
    _("Workflow on %(model_name)s '%(object)s' has been cancelled."),
    _("Workflow on %(model_name)s '%(object)s' has been restarted."),
    _("Workflow '%(workflow_name)s' on %(model_name)s '%(title)s': %(status)s"),
    _("Would you still like to publish this %(model_name)s?"),
    _(
        "You are viewing a previous version of this %(model_name)s from "
        "<b>%(created_at)s</b> by %(user)s"
    ),
    _("You can edit the %(model_name)s here:"),
    _("You can preview the %(model_name)s here:"),
    _('You cannot create a page of type "%(page_type)s" under "%(page_title)s".'),
    _("You don't have permission to delete these %(snippet_plural_name)s"),
    _("You don't have permission to delete this %(snippet_type_name)s"),
    _(
        "You haven't created any %(snippet_type_name)s snippets. Why not <a "
        'href="%(wagtailsnippets_create_snippet_url)s" target="_blank" '
        'rel="noreferrer">create one now</a>?'
    ),
    _("the %(model_name)s will also be deleted"),
    _("will be set to a %(model_name)s specified by the system"),
    _("will be set to the default %(model_name)s"),
    _("{model_name} '{title}' is locked and has been scheduled to go live at {datetime}"),
    _('The %(model_name)s "%(title)s" has been approved in "%(task)s".'),
    _('The %(model_name)s "%(title)s" has been approved in "%(workflow)s".'),
    _('The %(model_name)s "%(title)s" has been approved in moderation stage "%(task)s".'),
    _('The %(model_name)s "%(title)s" has been approved in workflow "%(workflow)s".'),
    _(
        'The %(model_name)s "%(title)s" has been rejected during "%(task)s" in workflow '
        '"%(workflow)s" by %(rejector)s.'
    ),
    _(
        'The %(model_name)s "%(title)s" has been rejected during "%(task)s" in workflow '
        '"%(workflow)s".'
    ),
    _('The %(model_name)s "%(title)s" has been rejected during "%(task)s".'),
    _('The %(model_name)s "%(title)s" has been rejected during "%(workflow)s".'),
    _('The %(model_name)s "%(title)s" has been rejected in moderation stage "%(task)s".'),
    _(
        'The %(model_name)s "%(title)s" has been submitted for approval in moderation stage '
        '"%(task)s"'
    ),
    _(
        'The %(model_name)s "%(title)s" has been submitted for approval in moderation stage '
        '"%(task)s".'
    ),
    _(
        'The %(model_name)s "%(title)s" has been submitted for approval to moderation stage '
        '"%(task)s".'
    ),
    _(
        'The %(model_name)s "%(title)s" has been submitted for moderation to workflow '
        '"%(workflow)s" by %(requester)s.'
    ),
    _(
        'The %(model_name)s "%(title)s" has been submitted for moderation to workflow '
        '"%(workflow)s".'
    ),
    _('The %(model_name)s "%(title)s" has been submitted to workflow "%(workflow)s"'),
    _(
        "The %(model_name)s '%(title)s' is not currently awaiting moderation in task "
        "'%(task_name)s'."
    ),
    _("The %(model_name)s '%(title)s' is not currently awaiting moderation."),
    ngettext_lazy("%(count)d %(model_name)s deleted.", "%(count)d %(model_name)s deleted."),
)
