"""Documents of contacts: only of those that the public sees, and only as long as it does."""

from collections.abc import Iterable, Iterator
from datetime import date

from wagtail.models import get_page_models

from cms.pages import languages
from cms.pages.models import BasePage
from content_types.assistance.enums import Need
from content_types.assistance.models import Channel, Contact
from content_types.assistance.models.channel import is_by_law
from search.kinds import Kind

from .document import Document, plain
from .institutions import all_names
from .pages import words


def help_page() -> BasePage | None:
    """The page on which every contact stands: its class names its kind `help`."""
    for model in get_page_models():
        if getattr(model, "search_kind", None) == Kind.HELP:
            return model._default_manager.live().public().first()
    return None


class ContactSource:
    """All contacts that are shown, as documents."""

    name = "contact"

    def ids(self) -> list[int]:
        """Every contact that is verified, not overdue and published."""
        return list(Contact.objects.shown().order_by("pk").values_list("pk", flat=True))

    def documents(self, ids: Iterable[int]) -> Iterator[Document]:
        """The documents of those of `ids` that are shown; none where no help page is public."""
        page = help_page()
        if page is None:
            return
        shown = Contact.objects.shown().filter(pk__in=list(ids)).select_related("institution")
        for contact in shown:
            channels = list(Channel.objects.shown().filter(contact=contact))
            for language in languages.codes():
                with languages.speaking(language):
                    yield _document(contact, channels, page.url_in(language), language)


def _document(contact: Contact, channels: list[Channel], url: str, language: str) -> Document:
    own = language if words(contact, "name", language) else languages.default()
    institution = contact.institution
    needs = [str(Need(need).label) for need in contact.needs]
    return Document(
        key=f"{ContactSource.name}:{contact.pk}",
        language=language,
        text_language=own,
        kind=Kind.HELP,
        title=words(contact, "name", own),
        url=f"{url}?need={contact.needs[0] if contact.needs else ''}",
        place=words(institution, "name", own) if institution else "",
        summary=words(contact, "helps", own),
        body=plain(words(contact, "languages_note", own), " · ".join(needs)),
        # A number finds its contact, and stands in no text that a result shows.
        names=tuple(channel.display for channel in channels if channel.is_call),
        mentions=all_names(institution) if institution else (),
        until=_until(contact, channels),
    )


def _until(contact: Contact, channels: list[Channel]) -> date | None:
    """The last day on which the contact is shown; emergency numbers have none."""
    if any(is_by_law(contact.kind, channel.value) for channel in channels):
        return None
    return max(channel.due for channel in channels if channel.due)
