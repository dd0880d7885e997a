"""Drafts of a plan's pages: one pass over the document, one revision for each page that changes."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from cms.pages.models import BasePage
from content_types.plan.importing.checks import Finding
from content_types.plan.importing.plan import (
    ParsedMeasure,
    ParsedPlan,
    ParsedSection,
    ParsedSubsection,
)
from content_types.plan.importing.resolve import Resolver
from content_types.plan.models import ActionPlanPage, ImportedValues, MeasurePage, SectionPage

from . import budget_values, measure_values, page_values
from .conflicts import conflict_codes, conflict_findings, stored_values
from .merge import Values, merge
from .pages import Numbered, find_plan, give_slug, new_plan, parent_of_plan
from .repeated import joined

Apply = Callable[[Any, Values], None]


@dataclass(frozen=True)
class Touched:
    """A page that was made or got a draft, and the names of the values that became others."""

    number: str
    title: str
    outcome: str
    names: list[str]


class Drafts:
    """Writes one parsed plan. `changes` counts pages, `findings` are what pages disagree with."""

    def __init__(
        self,
        parsed: ParsedPlan,
        resolver: Resolver,
        *,
        user: Any = None,
        publish: bool = False,
        progress: Callable[[int, int, str], None] | None = None,
    ) -> None:
        self.parsed = parsed
        self.resolver = resolver
        self.language = parsed.language
        self.user = user
        self.publish = publish
        self.progress = progress
        self.changes: Counter[str] = Counter(created=0, updated=0, unchanged=0)
        self.findings: list[Finding] = []
        self.pages: dict[str, BasePage] = {}
        self.touched: list[Touched] = []
        self.total = 1 + len(parsed.sections) + len(list(parsed.subsections()))
        self.total += len(list(parsed.measures()))

    def write(self) -> ActionPlanPage:
        """Write everything; returns the page of the plan."""
        plan = self._plan()
        self.known = Numbered(plan)
        self.waiting = joined(self.parsed.measures())
        for section in self.parsed.sections:
            page = self._section(section, plan)
            for subsection in section.subsections:
                below = self._section(subsection, page)
                self._measures(subsection.measures, below)
            self._measures(section.measures, page)
        self._note_missing()
        return plan

    def _measures(self, measures: Iterable[ParsedMeasure], parent: BasePage) -> None:
        """Each number once, where it stands first."""
        for measure in measures:
            if (whole := self.waiting.pop(measure.number, None)) is not None:
                self._measure(whole, parent)

    def _note_missing(self) -> None:
        """Pages of the plan that the document does not have, or no longer."""
        pages = {**self.known.sections, **self.known.measures}
        missing = {number: page for number, page in pages.items() if number not in self.pages}
        imported = ImportedValues.objects.filter(page_id__in=[p.pk for p in missing.values()])
        languages_of: dict[int, set[str]] = {}
        for page_id, language in imported.values_list("page_id", "language"):
            languages_of.setdefault(page_id, set()).add(language)
        for number, page in missing.items():
            self.pages[number] = page
            # What only the other language's document brought is told by the comparison of both.
            if self.language in languages_of.get(page.pk, {self.language}):
                self.findings.append(Finding("page.not-in-document", number, number))

    def _plan(self) -> ActionPlanPage:
        language, parsed = self.language, self.parsed
        existing = find_plan(parsed)
        page = self._newest(existing) or new_plan(parsed)
        document = page_values.of_plan(parsed) | budget_values.of_parsed(parsed, self.resolver)

        def held(current: ActionPlanPage) -> Values:
            return page_values.of_page(current, language) | budget_values.of_page(current, language)

        def apply(current: ActionPlanPage, values: Values) -> None:
            page_values.apply(current, values, language)
            budget_values.apply(current, values, language, parsed)

        return self._store(page, document, held, apply, parent_of_plan, "")

    def _section(self, section: ParsedSection | ParsedSubsection, parent: BasePage) -> SectionPage:
        language = self.language
        page = self._newest(self.known.sections.get(section.number))
        page = page or SectionPage(number=section.number, live=False)
        stored = self._store(
            page,
            page_values.of_section(section),
            lambda current: page_values.of_page(current, language),
            lambda current, values: page_values.apply(current, values, language),
            lambda: parent,
            section.number,
        )
        # A number that comes again (the checks report it) adds to the same page.
        self.known.sections[section.number] = stored
        return stored

    def _measure(self, measure: ParsedMeasure, parent: BasePage) -> MeasurePage:
        language = self.language
        page = self._newest(self.known.measures.get(measure.number))
        page = page or MeasurePage(number=measure.number, live=False)
        document = measure_values.of_parsed(measure, self.resolver, language)
        return self._store(
            page,
            document,
            lambda current: measure_values.of_page(current, language),
            lambda current, values: measure_values.apply(current, values, language, document),
            lambda: parent,
            measure.number,
        )

    @staticmethod
    def _newest(page: Any) -> Any:
        """The page with its newest draft, so that an editor's unfinished work is kept."""
        return page.get_latest_revision_as_object() if page else None

    def _store(
        self,
        page: Any,
        document: Values,
        held: Callable[[Any], Values],
        apply: Apply,
        parent: Callable[[], BasePage],
        number: str,
    ) -> Any:
        """Merge, write a draft where something changed, remember what was said and stored."""
        is_new = page.pk is None
        before = held(page)
        last = None if is_new else self._last(page)
        merged = merge(before, document, last.document if last else {}, last.stored if last else {})
        codes = conflict_codes(merged.conflicts, before, document, last)
        self.findings += conflict_findings(codes, before, document, number)
        apply(page, merged.values)
        after = held(page)
        if is_new:
            page = self._create(page, parent())
        elif after != before:
            self._draft(page)
        outcome = "created" if is_new else "updated" if after != before else "unchanged"
        self.changes[outcome] += 1
        if outcome != "unchanged":
            names = [name for name, value in after.items() if value != before[name]]
            self.touched.append(Touched(number, page.get_admin_display_title(), outcome, names))
        self._remember(page, document, stored_values(document, after, codes, last), last)
        self.pages[number] = page
        if self.progress:
            self.progress(sum(self.changes.values()), self.total, number)
        return page

    def _create(self, page: BasePage, parent: BasePage) -> BasePage:
        # Parents are kept by treebeard in memory; a fresh one knows its newest children.
        fresh = type(parent).objects.get(pk=parent.pk)
        give_slug(page)
        fresh.add_child(instance=page)
        self._draft(page)
        return page

    def _draft(self, page: BasePage) -> None:
        revision = page.save_revision(user=self.user, log_action=True)
        if self.publish:
            revision.publish(user=self.user)

    def _last(self, page: BasePage) -> ImportedValues | None:
        return ImportedValues.objects.filter(page_id=page.pk, language=self.language).first()

    def _remember(
        self, page: BasePage, document: Values, stored: Values, last: ImportedValues | None
    ) -> None:
        if last is not None and (last.document, last.stored) == (document, stored):
            return
        ImportedValues.objects.update_or_create(
            page_id=page.pk,
            language=self.language,
            defaults={"document": document, "stored": stored},
        )
