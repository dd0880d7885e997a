"""The core sentences in one language, and who has checked them."""

import hashlib
import json
import re
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin

from cms.pages import languages
from cms.pages.previews import SpokenPreviews
from content_types.registers.models import SpokenLanguage

from .keys import EXIT, NUMBER, Sentence, placeholder_of

_TYPED_NUMBER = re.compile(r"\d[\d\s./-]+\d")


# The fields that a check is made of.
TEXTS = (*(sentence.value for sentence in Sentence), "phrase")


def _hash(texts: dict[str, str]) -> str:
    text = json.dumps(texts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _sentence(sentence: Sentence) -> models.CharField:
    """The field of a sentence; its label says in the editor's language what it says."""
    return models.CharField(sentence.label, max_length=200)


class CoreSentences(DraftStateMixin, LockableMixin, RevisionMixin, SpokenPreviews, models.Model):
    """What somebody must know who reads neither of the site's languages.

    No number is typed here: `{number}` is filled from the register of contacts. A language that
    is not the site's own is published only as somebody who grew up with it has checked it.
    """

    language = models.OneToOneField(
        SpokenLanguage,
        on_delete=models.PROTECT,
        related_name="core_sentences",
        verbose_name=_("language"),
    )
    heading = _sentence(Sentence.HEADING)
    danger = _sentence(Sentence.DANGER)
    rescue = _sentence(Sentence.RESCUE)
    advice = _sentence(Sentence.ADVICE)
    report = _sentence(Sentence.REPORT)
    violence = _sentence(Sentence.VIOLENCE)
    child = _sentence(Sentence.CHILD)
    free = _sentence(Sentence.FREE)
    anonymous = _sentence(Sentence.ANONYMOUS)
    interpreter = _sentence(Sentence.INTERPRETER)
    phrase = models.CharField(
        _("to say in Slovenian"),
        max_length=120,
        blank=True,
        help_text=_("For example “Govorim angleško. Potrebujem tolmača.” Empty for Slovenian."),
    )
    rights = _sentence(Sentence.RIGHTS)
    no_blame = _sentence(Sentence.NO_BLAME)
    leave = _sentence(Sentence.LEAVE)
    history = _sentence(Sentence.HISTORY)
    card_title = _sentence(Sentence.CARD_TITLE)
    card_police = _sentence(Sentence.CARD_POLICE)
    card_rescue = _sentence(Sentence.CARD_RESCUE)
    card_free = _sentence(Sentence.CARD_FREE)

    class Meta:
        ordering = ["language__key"]
        verbose_name = _("core sentences")
        verbose_name_plural = _("core sentences")

    def __str__(self) -> str:
        return f"{self.language.endonym} ({self.language})"

    def clean(self) -> None:
        super().clean()
        if errors := {
            sentence.value: message
            for sentence in Sentence
            if (message := _problem(sentence, getattr(self, sentence.value)))
        }:
            raise ValidationError(errors)

    @property
    def texts(self) -> dict[str, str]:
        """Every sentence by the name of its field, with what is said in Slovenian."""
        return {name: getattr(self, name) for name in TEXTS}

    @property
    def words(self) -> str:
        """A hash of all sentences: what a check was made of."""
        return _hash(self.texts)

    @property
    def newest_words(self) -> str:
        """The same of the sentences as they were last saved, published or not."""
        revision = self.latest_revision
        return _hash({name: revision.content[name] for name in TEXTS}) if revision else self.words

    @property
    def needs_check(self) -> bool:
        """Whether the language is another than those in which the site itself is written."""
        return self.language.key not in languages.codes()

    def check_of_words(self, words: str = "") -> "SentencesCheck | None":
        """The last check of exactly these words (or of `words`); a changed one leaves none."""
        if self.pk is None:
            return None
        wanted = words or self.words
        found = [check for check in self.checks.all() if check.words == wanted]
        return max(found, key=lambda check: (check.checked_on, check.pk), default=None)

    @property
    def may_be_published(self) -> bool:
        return not self.needs_check or self.check_of_words() is not None

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """As Wagtail's. Raises ValidationError for words that no native has checked."""
        if not revision.as_object().may_be_published:
            raise ValidationError(UNCHECKED)
        return super().publish(revision, *args, **kwargs)

    # Previews

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The page as a visitor of the site in the language `mode_name` will see it."""
        from .preview import preview

        return preview(self, request, mode_name)


UNCHECKED = _(
    "Nobody who grew up with the language has checked these words yet. "
    "Save them as a draft, record the check, then publish."
)


def _problem(sentence: Sentence, text: str) -> Any:
    """What is wrong with a text, or nothing."""
    wanted = placeholder_of(sentence)
    if _TYPED_NUMBER.search(text):
        return _("Type no number: it comes from the register of contacts.")
    if not text or {each: text.count(each) for each in (NUMBER, EXIT)} == {
        NUMBER: int(wanted == NUMBER),
        EXIT: int(wanted == EXIT),
    }:
        return ""
    if wanted:
        return _("Write %(placeholder)s once where it belongs.") % {"placeholder": wanted}
    return _("Nothing is filled in here: take the braces away.")


class SentencesCheck(models.Model):
    """That somebody has read every sentence in the language they grew up with.

    `words` says which sentences: a check counts for these and no others. It is never changed.
    """

    sentences = models.ForeignKey(
        CoreSentences, on_delete=models.CASCADE, related_name="checks", verbose_name=_("sentences")
    )
    words = models.CharField(max_length=64)
    checked_by = models.CharField(
        _("checked by"),
        max_length=120,
        help_text=_("Name and profession of the person who grew up with the language."),
    )
    checked_on = models.DateField(_("checked on"))
    # The name stays on record when the account is deleted.
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    recorded_by_name = models.CharField(_("recorded by"), max_length=150)
    recorded_at = models.DateTimeField(_("recorded"), default=timezone.now)

    class Meta:
        ordering = ["-checked_on", "-pk"]
        verbose_name = _("check of core sentences")
        verbose_name_plural = _("checks of core sentences")

    def __str__(self) -> str:
        return f"{self.checked_by}, {self.checked_on}"
