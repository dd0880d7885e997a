"""Blocks that show contacts inside the bodies of other pages: always as they are verified now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.pages import languages
from cms.pages.blocks import SectionBlock
from cms.pages.linked_pages import current_targets
from cms.pages.rows import Words, rows
from content_types.registers.models import Region

from .enums import Need
from .presentation import Placed, directory


@dataclass(frozen=True, slots=True)
class ContactReference:
    """A chosen contact, by its primary key alone: what is shown comes from the directory."""

    pk: int


class ContactChooserBlock(SnippetChooserBlock):
    """A chooser of contacts, whose value is a ContactReference while a body is rendered."""

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Any]:
        if current_targets() is None:
            return super().bulk_to_python(values)
        return [ContactReference(pk) if pk else None for pk in values]


# To the database and to migrations it is Wagtail's own block.
DECONSTRUCT_ALIASES = {ContactChooserBlock: "wagtail.snippets.blocks.SnippetChooserBlock"}


class _PlacedBlock(SectionBlock):
    """Cards of contacts below a heading."""

    def placed(self, value: Any, request: Any) -> tuple[Placed, ...]:
        """The contacts to show."""
        raise NotImplementedError

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["placed"] = self.placed(value, context.get("request"))
        context["level"] = 3 if value["heading"] else 2
        return context


class ContactsBlock(_PlacedBlock):
    """Chosen contacts; where one is not verified, the nearest verified line stands in."""

    contacts = blocks.ListBlock(
        ContactChooserBlock("assistance.Contact", label=_("Contact")), label=_("Contacts")
    )

    class Meta:
        icon = "mobile-alt"
        label = _("Contacts")
        template = "assistance/blocks/contacts.html"

    def placed(self, value: Any, request: Any) -> tuple[Placed, ...]:
        chosen = [contact.pk for contact in value["contacts"] if contact is not None]
        return directory(request).places(chosen)


class ContactsForNeedBlock(_PlacedBlock):
    """Everybody who helps with one thing."""

    need = blocks.ChoiceBlock(choices=Need.choices, label=_("Helps with"))

    class Meta:
        icon = "mobile-alt"
        label = _("Contacts for a need")
        template = "assistance/blocks/contacts.html"

    def placed(self, value: Any, request: Any) -> tuple[Placed, ...]:
        return directory(request).places_for_need(value["need"])


class HelpNearYouBlock(SectionBlock):
    """A choice of region that leads to the finder."""

    class Meta:
        icon = "site"
        label = _("Help near you")
        template = "assistance/blocks/help_near_you.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["regions"] = _regions(context.get("request"))
        return context


def _regions(request: HttpRequest | None) -> Sequence[tuple[str, Words]]:
    """Keys and names, read once per request; with the contacts where the body shows any."""
    targets = current_targets()
    if targets and targets.holds(*_SHOW_CONTACTS):
        return directory(request).regions
    known = request.__dict__ if request is not None else {}
    if "_regions" not in known:
        order = languages.field("name", languages.active())
        known["_regions"] = list(rows(Region.objects.order_by(order), ["key"], ["name"]))
    return known["_regions"]


_SHOW_CONTACTS = ("contacts", "contacts_for_need")
CONTACT_BLOCKS: list[tuple[str, blocks.Block]] = [
    ("contacts", ContactsBlock()),
    ("contacts_for_need", ContactsForNeedBlock()),
    ("help_near_you", HelpNearYouBlock()),
]
