"""One thing that a bundle lacks."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class IssueCode(TextChoices):
    """What may be missing; the label is the sentence that an editor reads."""

    NO_NEWS = "no_news", _("There is no news in the bundle. Add one.")
    NO_REVISION = "no_revision", _("Nothing has been written yet. Open the page and save it.")
    NOT_TRANSLATED = "not_translated", _("There is no text in %(language)s: %(field)s.")
    PLACEHOLDER = "placeholder", _("The placeholder %(placeholder)s has not been filled in.")
    NO_ALTERNATIVE = (
        "no_alternative",
        _("The picture “%(name)s” has no alternative text in %(language)s."),
    )
    FILE_GONE = "file_gone", _("A picture or document that is used no longer exists.")
    FILE_HIDDEN = (
        "file_hidden",
        _("“%(name)s” lies in a collection that not everybody may see. Put it into another one."),
    )
    DEAD_LINK = "dead_link", _("A link leads to “%(name)s”, which is not public.")
    LINK_GONE = "link_gone", _("A link leads to a page that no longer exists.")
    OWN_SCHEDULE = (
        "own_schedule",
        _("The page has a release of its own. Take it out: the bundle releases it."),
    )
    PRIVATE = (
        "private",
        _("The page is private, so that visitors would not see it. Make it visible to all."),
    )
    EXPIRES = (
        "expires",
        _("The page goes offline before the bundle is released. Take that date out or put it off."),
    )
    INVALID = "invalid", _("%(field)s: %(message)s")
    NO_EDITION = (
        "no_edition",
        _("The material has no edition yet: add its file, or say where it can be had."),
    )
    NO_ORGANISER = "no_organiser", _("The event does not say who organises it.")
    POST_EMPTY = "post_empty", _("The text is empty. Write it, or remove the network.")
    POST_TOO_LONG = (
        "post_too_long",
        _("The text has %(length)d characters; the network takes %(longest)d at most."),
    )
    POST_NUMBER = (
        "post_number",
        _("No verified contact has the number %(number)s. Take it out or correct it."),
    )
    MINUTE_PASSED = (
        "minute_passed",
        _(
            "The chosen minute (%(minute)s) has passed, and nothing was released. Choose another "
            "one, or release it by hand when it is approved."
        ),
    )
    TASK_OPEN = "task_open", _("Not done yet: %(task)s")


@dataclass(frozen=True, slots=True)
class Issue:
    """Something missing: where, and what. What is `blocking` keeps the bundle from review."""

    code: IssueCode
    where: str
    values: dict[str, Any] = field(default_factory=dict)
    page_id: int | None = None
    blocking: bool = True

    @property
    def message(self) -> str:
        """The sentence for the editor, in the language of the interface."""
        return str(self.code.label) % self.values
