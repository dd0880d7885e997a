"""The core sentences as the public reads them."""

from dataclasses import dataclass
from functools import partial

from cms.pages import languages
from content_types.assistance.presentation import Directory
from content_types.registers.models import SpokenLanguage, TextDirection

from .keys import EXIT, NUMBER, NUMBER_OF, Sentence
from .models import CoreSentences
from .numbers import Number, number_of

# Said by people who speak a language of which there are no sentences; with its name in Slovenian.
MY_LANGUAGE = "Potrebujem tolmača. Moj jezik je %s."


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A language in which the core sentences are published, named in itself."""

    key: str
    endonym: str


@dataclass(frozen=True, slots=True)
class SentenceLine:
    """A sentence with a number in it, and what is true of calling it."""

    before: str
    number: Number
    after: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguagePage:
    """The core sentences in one language; `direction` is `ltr` or `rtl`."""

    key: str
    endonym: str
    direction: str
    heading: str
    lines: tuple[SentenceLine, ...]
    interpreter: str
    phrase: str
    rights: str
    no_blame: str
    leave: tuple[str, str]
    history: str

    @property
    def is_rtl(self) -> bool:
        return self.direction == TextDirection.RIGHT_TO_LEFT


def published_languages() -> tuple[LanguageLink, ...]:
    """The languages that can be chosen, in the order of their own names."""
    found = CoreSentences.objects.filter(live=True).order_by()
    names = found.values_list("language__key", "language__endonym")
    return tuple(sorted((LanguageLink(*row) for row in names), key=_by_endonym))


def _by_endonym(link: LanguageLink) -> str:
    return link.endonym.casefold()


def phrase_in_slovenian(key: str) -> str:
    """What somebody who speaks the language `key` can say on the telephone, or nothing.

    It is Slovenian, so it need not wait until the rest is checked, nor for sentences in that
    language.
    """
    if not key or key == languages.default():
        return ""
    name = languages.field("name", languages.default())
    found = SpokenLanguage.objects.filter(key=key).values_list("core_sentences__phrase", name)
    phrase, own_name = found.first() or ("", "")
    return MY_LANGUAGE % own_name if phrase is None else phrase


def published(key: str) -> CoreSentences | None:
    """The published sentences in the language `key`."""
    found = CoreSentences.objects.filter(live=True, language__key=key)
    return found.select_related("language").first()


def language_page(sentences: CoreSentences, contacts: Directory) -> LanguagePage:
    """The sentences with their numbers; one whose number is not verified is left out."""
    language = sentences.language
    lines = map(partial(_line, sentences, contacts), NUMBER_OF)
    before, _placeholder, after = sentences.leave.partition(EXIT)
    return LanguagePage(
        key=language.key,
        endonym=language.endonym,
        direction=language.direction,
        heading=sentences.heading,
        lines=tuple(line for line in lines if line),
        interpreter=sentences.interpreter,
        phrase=sentences.phrase,
        rights=sentences.rights,
        no_blame=sentences.no_blame,
        leave=(before, after),
        history=sentences.history,
    )


def _line(sentences: CoreSentences, contacts: Directory, sentence: Sentence) -> SentenceLine | None:
    number = number_of(contacts, NUMBER_OF[sentence])
    if number is None:
        return None
    before, _placeholder, after = getattr(sentences, sentence.value).partition(NUMBER)
    notes = [sentences.free] if number.is_free else []
    notes += [sentences.anonymous] if number.is_anonymous else []
    return SentenceLine(before, number, after, tuple(notes))
