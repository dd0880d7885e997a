"""The context of the page that shows every component (templates/styleguide/index.html).

Sample data lies beside the template in samples.json. Every text stands there in both languages,
so that each component is seen with the longer one.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from django import forms
from django.utils.safestring import mark_safe
from django.utils.translation import override

LANGUAGES = ("sl", "en")
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
SAMPLES = TEMPLATES / "styleguide" / "samples.json"
COLOURS = [
    "paper",
    "mist",
    "tint",
    "ink",
    "soft",
    "line",
    "edge",
    "accent",
    "accent-strong",
    "frame",
    "help",
    "help-surface",
    "help-edge",
    "done",
    "late",
    "error",
]
ICONS = sorted(file.stem for file in (TEMPLATES / "components" / "icons").glob("*.svg"))
SAFE_KEYS = {"html", "excerpt"}


def styleguide_context() -> dict[str, Any]:
    """Return the context of the style guide.

    ``guides`` holds one set of samples per language: a key per component, ``lang``, two forms;
    ``colours`` and ``icons`` hold names. The rest is what base.html expects.
    """
    samples = json.loads(SAMPLES.read_text(encoding="utf-8"))
    return {
        "guides": [_guide(language, samples) for language in LANGUAGES],
        "colours": COLOURS,
        "icons": ICONS,
        "page_title": "Style guide",
        "robots": "noindex",
        "demonstration": True,
        "last_changed": date(2025, 10, 18),
    }


def _guide(language: str, samples: dict[str, Any]) -> dict[str, Any]:
    """Return the samples in one language."""
    guide: dict[str, Any] = _in(language, samples)
    with override(language):
        guide["filter_form"] = _filter_form(guide["form"], f"{language}-filter", None)
        guide["error_form"] = _filter_form(
            guide["form"], f"{language}-error", {f"{language}-error-year": "1999"}
        )
        guide["error_form"].full_clean()
    guide["lang"] = language
    guide["other"] = next(other for other in LANGUAGES if other != language)
    return guide


def _in(language: str, value: Any, key: str = "") -> Any:
    """Replace every {"sl": …, "en": …} in nested lists and dicts by its text in the language."""
    if isinstance(value, dict):
        if set(value) == set(LANGUAGES):
            return _in(language, value[language], key)
        return {name: _in(language, item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_in(language, item) for item in value]
    # The samples are our own file, written beside the template.
    return mark_safe(value) if key in SAFE_KEYS else value  # nosec B308 B703


def _filter_form(words: dict[str, Any], prefix: str, data: dict[str, str] | None) -> forms.Form:
    """Return a form with a field of each kind; words: labels and choices; data: shows errors."""

    class SampleFilterForm(forms.Form):
        text = forms.CharField(label=words["text"], help_text=words["text_hint"])
        year = forms.ChoiceField(
            label=words["year"], choices=[(year, year) for year in ("2025", "2026")]
        )
        audience = forms.MultipleChoiceField(
            label=words["audience"],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            choices=[(str(index), label) for index, label in enumerate(words["audiences"])],
        )

    return SampleFilterForm(data, prefix=prefix)
