"""Starter content: the core sentences in eighteen languages.

Those in the site's own languages are published. All others are drafts: no native has checked them.
"""

from functools import partial
from pathlib import Path

from django.core.exceptions import ValidationError

from cms.pages import starter
from content_types.registers.models import SpokenLanguage

from .models import CoreSentences

FILE = Path(__file__).parent / "sentences.toml"


def load(tally: starter.Tally) -> None:
    """Load the sentences of every language of the file."""
    languages = SpokenLanguage.by_key()
    for key, texts in starter.read(FILE).items():
        if key not in languages:
            raise starter.StarterError(f"{FILE.name}: unknown language {key}")
        _load(languages[key], texts, tally)


def _load(language: SpokenLanguage, texts: dict[str, str], tally: starter.Tally) -> None:
    existing = CoreSentences.objects.filter(language=language).first()

    def write() -> tuple[str, None]:
        sentences = existing or CoreSentences(language=language, live=False)
        for name in sentences.texts:
            setattr(sentences, name, texts.get(name, ""))
        try:
            sentences.full_clean()
        except ValidationError as error:
            problems = "; ".join(f"{name}: {why[0]}" for name, why in error.message_dict.items())
            raise starter.StarterError(f"{FILE.name}: {language.key}: {problems}") from error
        if not sentences.live:
            sentences.save()
        revision = sentences.save_revision()
        if not sentences.needs_check:
            revision.publish()
        return _state(CoreSentences.objects.get(pk=sentences.pk)) or "", None

    starter.once(f"sentences:{language.key}", texts, partial(_state, existing), write, tally)


def _state(sentences: CoreSentences | None) -> str | None:
    """The newest revision: any edit makes another one."""
    return str(sentences.latest_revision_id or 0) if sentences else None
