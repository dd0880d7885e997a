"""Plan and sections as plain values, like measures in `measure_values`."""

from typing import Any

from cms.pages import languages
from content_types.plan.importing.plan import ParsedPlan, ParsedSection, ParsedSubsection

from .measure_values import own_title, short_title, text_of
from .merge import Values

# What a plan is called whose document has lost its title; the checks report it.
UNTITLED = {"sl": "Akcijski načrt", "en": "Action plan"}
WORDS = ("title", "stated_title", "official_text")


def of_page(page: Any, language: str) -> Values:
    held = {n: getattr(page, languages.field(n, language), "") or "" for n in WORDS[1:]}
    return {"title": own_title(page, language), **held}


def of_section(section: ParsedSection | ParsedSubsection) -> Values:
    text = text_of(section.paragraphs)
    return {
        "title": short_title(section.title) or section.number,
        "stated_title": section.title,
        "official_text": text,
    }


def of_plan(plan: ParsedPlan) -> Values:
    text = text_of(plan.introduction)
    years = "–".join(str(year) for year in dict.fromkeys((plan.years[0], plan.years[-1])))
    title = short_title(plan.title) or f"{UNTITLED.get(plan.language, UNTITLED['en'])} {years}"
    return {"title": title, "stated_title": "", "official_text": text}


def apply(page: Any, values: Values, language: str) -> None:
    """Put merged words on the page, in memory; a required title is stood in for."""
    for name in WORDS:
        said = values[name] or name != "title"
        if said and hasattr(page, languages.field(name, language)):
            setattr(page, languages.field(name, language), values[name])
    required = languages.field("title", languages.default())
    if not getattr(page, required):
        setattr(page, required, values["title"])
