"""Words: slips that turn a meaning round, abbreviations, damaged characters, timeframes."""

import re
from collections.abc import Iterator

from content_types.plan.enums import TimeframeKind
from content_types.plan.importing.checks.context import Context
from content_types.plan.importing.checks.finding import Finding
from content_types.plan.importing.document import Place
from content_types.plan.importing.plan import ParsedMeasure, Passage

_ABSENCE = re.compile(
    r"\b(?:(?P<en>24[- ]hours?|round-the-clock)[- ]absence"
    r"|(?P<sl>24[- ]?urn\w+) odsotnost(?P<end>\w*))\b",
    re.IGNORECASE,
)
_DAMAGED = "\ufffd"
_AROUND = 40
_ABBREVIATION = re.compile(r"\b[A-ZČŠŽ]{2,7}\b")
_INTRODUCED = r"(?:\(|\[|hereinafter:?|v nadaljnjem besedilu:?|v nadaljevanju:?)[^()]{0,40}\b%s\b"
# Abbreviations that readers take for something else than the register's institution.
_TAKEN_ELSEWHERE = frozenset({"UN", "MP", "SE", "EP"})
_TAKEN = re.compile(rf"\b(?:{'|'.join(sorted(_TAKEN_ELSEWHERE))})\b")


def _passages(context: Context) -> Iterator[tuple[str, Passage]]:
    plan = context.plan
    for passage in plan.introduction:
        yield "", passage
    for part in plan.parts():
        texts = part.passages() if isinstance(part, ParsedMeasure) else part.paragraphs
        for passage in texts:
            yield part.number, passage


def absence(context: Context) -> Iterator[Finding]:
    """A provider's '24-hour absence', which must be presence."""
    for node, passage in _passages(context):
        for match in _ABSENCE.finditer(passage.text):
            meant = f"{match['en']} presence" if match["en"] else ""
            meant = meant or f"{match['sl']} prisotnost{match['end']}"
            yield Finding("text.absence-for-presence", node, match.group(), meant, passage.place)


def damaged_characters(context: Context) -> Iterator[Finding]:
    for node, passage in _passages(context):
        position = passage.text.find(_DAMAGED)
        if position >= 0:
            around = passage.text[max(0, position - _AROUND) : position + _AROUND]
            yield Finding("text.damaged-character", node, around, "", passage.place)


def abbreviations(context: Context) -> Iterator[Finding]:
    """Abbreviations of institutions in blocks, objectives and tables that nothing introduces."""
    whole = "\n".join(passage.text for _node, passage in _passages(context))
    whole += "\n".join(role.text for measure in context.measures for role in measure.roles)
    seen: set[str] = set()
    for node, text, place in _places_of_abbreviations(context):
        for written in _ABBREVIATION.findall(text):
            found = context.resolver.explain(written)
            if written in seen or found is None or found.how != "abbreviation":
                continue
            seen.add(written)
            introduced = re.search(_INTRODUCED % re.escape(written), whole, re.IGNORECASE)
            if introduced:
                continue
            code = "ambiguous" if written in _TAKEN_ELSEWHERE else "not-introduced"
            name = _name(context, found.key)
            yield Finding(f"abbreviation.{code}", node, written, name, place)


def _places_of_abbreviations(context: Context) -> Iterator[tuple[str, str, Place]]:
    """Where an abbreviation stands for an institution; 'UN' in running text does not."""
    for measure in context.measures:
        for role in measure.roles:
            yield measure.number, role.text, role.place
        for objective in measure.objectives:
            for passage in objective.paragraphs:
                text = _TAKEN.sub("", passage.text)
                yield measure.number, text, passage.place
    for row in context.plan.appendix.budget:
        yield "", f"{row.funder} {row.activity} {row.heading}", row.place
    for external in context.plan.appendix.external:
        text = f"{external.project} {external.activity} {external.source}"
        yield "", text, external.place


def _name(context: Context, key: str) -> str:
    return context.resolver.shown(key, context.plan.language)


def timeframes(context: Context) -> Iterator[Finding]:
    years = context.plan.years
    for measure in context.measures:
        for block in measure.timeframes:
            found = block.timeframe
            outside = [year for year in found.years if year not in years]
            if outside and years:
                stated, computed = block.text, ", ".join(map(str, years))
                yield Finding(
                    "timeframe.outside-plan", measure.number, stated, computed, block.place
                )
            if found.kind is TimeframeKind.OTHER and not found.exact:
                yield Finding("timeframe.unrecognised", measure.number, block.text, "", block.place)
            elif not found.years:
                yield Finding("timeframe.without-year", measure.number, block.text, "", block.place)
