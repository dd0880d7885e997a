"""Sample data for the page that shows every component (templates/styleguide/index.html).

Every text stands in both languages, so that each component is seen with the longer one.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django import forms
from django.utils.safestring import mark_safe
from django.utils.translation import override

LANGUAGES = ("sl", "en")
COLOURS = (
    "paper mist tint ink soft line edge accent accent-strong frame help help-surface help-edge done late error"
).split()
ICONS = (
    "arrow-left arrow-right calendar chat check clock close document download exit external filter help info "
    "institution language link lock mail menu money people phone pin printer search warning"
).split()


class Words(NamedTuple):
    """One text in both languages."""

    sl: str
    en: str


def styleguide_context() -> dict[str, Any]:
    """Return the context of the style guide: ``guides`` (one sample set per language), ``colours``, ``icons``."""
    return {
        "guides": [_guide(language) for language in LANGUAGES],
        "colours": COLOURS,
        "icons": ICONS,
        "page_title": "Style guide",
        "robots": "noindex",
    }


def _guide(language: str) -> dict[str, Any]:
    """Return the samples in one language: {lang, title, one key per component …}."""
    with override(language):
        guide: dict[str, Any] = _in(language, SAMPLES)
        guide["filter_form"] = _filter_form(language, {})
        guide["error_form"] = _filter_form(language, {"text": "", "year": "1999"})
        guide["lang"] = language
        for form in (guide["filter_form"], guide["error_form"]):
            form.is_valid()
    return guide


def _in(language: str, value: Any) -> Any:
    """Replace every Words in nested lists and dicts by its text in the language."""
    if isinstance(value, Words):
        return getattr(value, language)
    if isinstance(value, dict):
        return {key: _in(language, item) for key, item in value.items()}
    if isinstance(value, list):
        return [_in(language, item) for item in value]
    return value


def _filter_form(language: str, data: dict[str, str]) -> forms.Form:
    """Return a filter form; with data it is bound, so that its errors can be seen."""

    class SampleFilterForm(forms.Form):
        text = forms.CharField(
            label=_in(language, Words("Beseda ali številka ukrepa", "Word or number of a measure")),
            help_text=_in(
                language, Words("Na primer: 1.4.10 ali delo", "For example: 1.4.10 or labour")
            ),
        )
        year = forms.ChoiceField(
            label=_in(language, Words("Leto", "Year")), choices=[("2025", "2025"), ("2026", "2026")]
        )
        audience = forms.MultipleChoiceField(
            label=_in(language, Words("Komu je namenjeno", "For whom")),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            choices=_in(
                language,
                [
                    ["police", Words("Policija", "Police")],
                    ["health", Words("Zdravstvo", "Health care")],
                ],
            ),
        )

    return SampleFilterForm(data or None, prefix=f"{language}-{'error' if data else 'filter'}")


def _cell(text: Any, label: Any = "", *, numeric: bool = False, url: str = "") -> dict[str, Any]:
    return {"text": text, "label": label, "numeric": numeric, "url": url}


def _money_row(name: Words, first: str, second: str, *, total: bool = False) -> dict[str, Any]:
    cells = [_cell(name), _cell(first, "2025", numeric=True), _cell(second, "2026", numeric=True)]
    return {"cells": cells, "total": total}


MEASURES = [
    {
        "number": "1.1.3",
        "title": Words(
            "Zaznamovanje svetovnega in evropskega dneva", "Marking the world day and the EU day"
        ),
        "url": "#",
        "summary": Words(
            "Dogodka ob 30. juliju in 18. oktobru opozorita javnost, kako prepoznati izkoriščanje.",
            "Events on 30 July and 18 October show the public how to recognise exploitation.",
        ),
        "responsible": Words("Ministrstvo za notranje zadeve", "Ministry of the Interior"),
        "due": Words("oktobra 2025 in oktobra 2026", "October 2025 and October 2026"),
        "money": Words("10.000,00 EUR", "EUR 10,000.00"),
        "status": {"kind": "going", "label": Words("v teku", "in progress")},
    },
    {
        "number": "1.4.10",
        "title": Words("Usposabljanje strokovnih delavk in delavcev", "Training of professionals"),
        "url": "#",
        "summary": Words(
            "Kdor se pri delu srečuje z ranljivimi ljudmi, se nauči videti znake in ve, koga poklicati.",
            "Those who meet vulnerable people at work learn to see the signs and know whom to call.",
        ),
        "responsible": Words("Inšpektorat Republike Slovenije za delo", "Labour Inspectorate"),
        "due": Words("do konca leta 2026", "by the end of 2026"),
        "money": None,
        "status": {"kind": "late", "label": Words("zamuja", "late")},
    },
]

PHONES = [
    {
        "name": Words("Policija", "Police"),
        "display": "113",
        "tel": "tel:113",
        "text": Words("Za vsakogar v neposredni nevarnosti.", "For anyone in immediate danger."),
        "hours": Words("vsak dan, 24 ur", "every day, 24 hours"),
    },
    {
        "name": Words("Anonimni telefon Policije", "Anonymous police line"),
        "display": "080 12 00",
        "tel": "tel:+386801200",
        "text": Words(
            "Povejte, kar veste; imena vam ni treba povedati.",
            "Say what you know; your name is not needed.",
        ),
        "cost": Words("Klic je brezplačen.", "The call is free."),
    },
    {
        "name": Words(
            "TOM – telefon za otroke in mladostnike", "TOM – helpline for children and adolescents"
        ),
        "display": "116 111",
        "tel": "tel:116111",
        "cost": Words("Klic je brezplačen.", "The call is free."),
    },
]

BREADCRUMBS = [
    {"title": Words("Domov", "Home"), "url": "#"},
    {"title": Words("Akcijski načrt 2025–2026", "Action plan 2025–2026"), "url": "#"},
]

SAMPLES: dict[str, Any] = {
    "title": Words("Slovenščina", "English"),
    "hero_title": Words("Nihče ni naprodaj.", "Nobody is for sale."),
    "hero_lead": Words(
        "Kako prepoznati trgovino z ljudmi, kje dobiti pomoč in kaj Slovenija dela proti njej.",
        "How to recognise trafficking in human beings, where to find help and what Slovenia does against it.",
    ),
    "hero_actions": [
        {"label": Words("Poiščite pomoč", "Find help"), "url": "#", "kind": "help"},
        {"label": Words("Akcijski načrt", "The action plan"), "url": "#", "kind": "second"},
    ],
    "buttons": [
        {"label": Words("Prikaži ukrepe", "Show measures"), "icon": "", "kind": ""},
        {"label": Words("Prenesi", "Download"), "icon": "download", "kind": "second"},
        {"label": Words("Poiščite pomoč", "Find help"), "icon": "phone", "kind": "help"},
        {"label": Words("Natisni", "Print"), "icon": "printer", "kind": "quiet"},
    ],
    "tags": [
        {"kind": "done", "label": Words("končano", "done")},
        {"kind": "going", "label": Words("v teku", "in progress")},
        {"kind": "late", "label": Words("zamuja", "late")},
        {"kind": "none", "label": Words("ni podatka", "no data")},
        {"kind": "plain", "label": Words("ozaveščanje", "awareness")},
    ],
    "callouts": [
        {
            "kind": "help",
            "title": Words("Ali potrebujete pomoč?", "Do you need help?"),
            "text": Words(
                "Pokličete lahko tudi, če niste prepričani.",
                "You can call even if you are not sure.",
            ),
        },
        {
            "kind": "note",
            "title": Words("Kako beremo številke ukrepov", "How to read the numbers of measures"),
            "text": Words(
                "Prva številka je poglavje načrta.", "The first number is the section of the plan."
            ),
        },
        {
            "kind": "warning",
            "title": Words("Znesek se ne ujema", "An amount does not agree"),
            "text": Words(
                "Vsota postavk ni enaka navedenemu znesku.",
                "The items do not sum to the amount stated.",
            ),
        },
    ],
    "cards": [
        {
            "number": "1",
            "title": Words("Preprečevanje", "Prevention"),
            "url": "#",
            "text": Words(
                "Kampanje, delavnice in usposabljanja.", "Campaigns, workshops and training."
            ),
            "meta": Words("22 ukrepov", "22 measures"),
        },
        {
            "number": "2",
            "title": Words(
                "Odkrivanje, preiskovanje in pregon", "Detection, investigation and prosecution"
            ),
            "url": "#",
            "text": Words(
                "Delo policije, tožilstva in inšpekcij.",
                "Work of police, prosecution and inspectorates.",
            ),
            "meta": Words("3 ukrepi", "3 measures"),
        },
        {
            "number": "3",
            "title": Words(
                "Prepoznava, zaščita in pomoč", "Identification, protection and assistance"
            ),
            "url": "#",
            "text": Words("Kdo in kako pomaga žrtvam.", "Who helps victims, and how."),
            "meta": Words("2 ukrepa", "2 measures"),
        },
    ],
    "phones": PHONES,
    "measures": MEASURES,
    "breadcrumbs": BREADCRUMBS,
}
