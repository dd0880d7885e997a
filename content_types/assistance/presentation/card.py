"""A contact as the public sees it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.rows import NOTHING, Words
from content_types.assistance.enums import CALL_KINDS, SECRET_PLACES, Anonymity, ChannelKind, Cost
from content_types.assistance.opening import Opening, State, Timetable
from content_types.assistance.opening.clock import local_day
from content_types.assistance.opening.summary import summary
from content_types.assistance.opening.wording import say_opening

from .ranking import Facets


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language that is spoken: `key` is its ISO 639 code, `name` in the page's language."""

    key: str
    name: Words
    endonym: str


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """A verified way to reach a contact.

    `display` is what people read (`080 12 00`), `href` where a link leads (`tel:+386801200`).
    """

    pk: int
    line: int
    kind: str
    value: str
    display: str
    href: str
    label: Words
    cost: str
    opening: Opening
    timetable: Timetable
    at: datetime

    @property
    def is_call(self) -> bool:
        return self.kind in CALL_KINDS

    @property
    def is_live(self) -> bool:
        """Whether somebody answers at once, so that opening times say something of it."""
        return self.is_call or self.kind == ChannelKind.CHAT

    @property
    def is_number(self) -> bool:
        """Whether it is dialled or written to by a number."""
        return self.is_call or self.kind == ChannelKind.SMS

    @property
    def spoken(self) -> str:
        """A number as a screen reader should read it, with a pause after each group."""
        return self.display.replace(" ", ", ") if self.is_number else self.display

    @property
    def opening_words(self) -> str:
        """`Available now, until 20:00`; empty for what is written and answered later."""
        return say_opening(self.opening, self.at) if self.is_live else ""

    @property
    def hours(self) -> tuple[str, ...]:
        """The timetable in short lines, empty where nothing is known."""
        return summary(self.timetable, local_day(self.at))

    @property
    def hours_beside(self) -> tuple[str, ...]:
        """The timetable, where it says more than `opening_words` do."""
        return () if self.opening.state == State.ALWAYS or not self.is_live else self.hours

    @property
    def when(self) -> tuple[str, ...]:
        """When somebody answers, in short lines: now, then on which days."""
        return (self.opening_words, *self.hours_beside) if self.opening_words else ()

    @property
    def is_link(self) -> bool:
        """Whether it opens another site."""
        return self.kind in {ChannelKind.WEB, ChannelKind.CHAT}

    @property
    def icon(self) -> str:
        """The icon beside it, by the name of its file."""
        return {
            ChannelKind.SMS: "chat",
            ChannelKind.CHAT: "chat",
            ChannelKind.EMAIL: "mail",
            ChannelKind.WEB: "link",
        }.get(ChannelKind(self.kind), "phone")

    @property
    def cost_words(self) -> str:
        """One short line, empty where the cost is not known."""
        return {
            Cost.FREE: _("The call is free."),
            Cost.LOCAL: _("Costs the same as any other call in Slovenia."),
            Cost.PREMIUM: _("Costs more than a usual call."),
        }.get(Cost(self.cost), "")


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact that may be shown, with its verified channels in their order (never none)."""

    pk: int
    key: str
    name: Words
    helps: Words
    kind: str
    priority: int
    needs: tuple[str, ...]
    anonymity: str
    languages: tuple[LanguageRow, ...]
    languages_note: Words
    audiences: tuple[str, ...]
    regions: tuple[str, ...]
    region_names: tuple[Words, ...]
    institution: Words
    institution_key: str
    channels: tuple[ChannelRow, ...]
    place: str = ""
    directions: Words = NOTHING

    def speaks(self, language: str) -> bool:
        """Whether somebody who speaks `language` (an ISO 639 code) is understood there.

        Of many lines nobody has stated the languages; whoever answers in Slovenia speaks Slovenian.
        """
        if not self.languages:
            return language == languages.default()
        return any(spoken.key == language for spoken in self.languages)

    @property
    def calls(self) -> tuple[ChannelRow, ...]:
        """What can be called, the main number first."""
        return tuple(channel for channel in self.channels if channel.is_call)

    @property
    def others(self) -> tuple[ChannelRow, ...]:
        """Text messages, e-mail, web, chat."""
        return tuple(channel for channel in self.channels if not channel.is_call)

    @property
    def main(self) -> ChannelRow:
        """The first number, or the first channel where there is none."""
        return (self.calls or self.channels)[0]

    @property
    def hours_differ(self) -> bool:
        """Whether one number has other hours than the main one."""
        return any(channel.when != self.main.when for channel in self.calls[1:])

    @property
    def costs_differ(self) -> bool:
        """Whether one number has another price than the main one."""
        return any(channel.cost != self.main.cost for channel in self.calls[1:])

    @property
    def is_open(self) -> bool:
        """Whether somebody answers now, on a telephone or in a chat."""
        return any(channel.opening.is_open for channel in self.channels if channel.is_live)

    @property
    def anonymity_words(self) -> str:
        """One short line, empty where nothing is known."""
        return {
            Anonymity.POSSIBLE: _("You do not have to give your name."),
            Anonymity.IMPOSSIBLE: _("You have to give your name."),
        }.get(Anonymity(self.anonymity), "")

    def serves(self, region: str) -> bool:
        """Whether somebody in the region may turn to it; a filter does not tell where one hides."""
        return not self.regions or self.kind in SECRET_PLACES or region in self.regions

    @property
    def served(self) -> tuple[Words, ...]:
        """The regions to name; none of a shelter, which they would bring nearer."""
        return () if self.kind in SECRET_PLACES else self.region_names

    @property
    def facets(self) -> Facets:
        return Facets(
            key=self.key,
            kind=self.kind,
            priority=self.priority,
            needs=frozenset(self.needs),
            audiences=frozenset(self.audiences),
            regions=frozenset(self.regions),
        )
