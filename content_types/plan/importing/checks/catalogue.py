"""The stable codes of all findings with their severity and message.

Messages may use %(stated)s, %(computed)s and the params of the finding.
"""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Entry(NamedTuple):
    severity: str
    message: str | Promise


CATALOGUE: dict[str, Entry] = {
    "abbreviation.ambiguous": Entry(
        "warning",
        _(
            "The abbreviation “%(stated)s” stands for %(computed)s here, which the plan does not "
            "say; it is also used for another name."
        ),
    ),
    "abbreviation.not-introduced": Entry(
        "notice",
        _("The abbreviation “%(stated)s” (%(computed)s) is used without being introduced."),
    ),
    "budget.amount-unreadable": Entry(
        "error", _("“%(stated)s” in the table of funding cannot be read as an amount.")
    ),
    "budget.claimed-twice": Entry(
        "warning",
        _(
            "Measures %(measures)s together name %(stated)s a year for “%(activity)s”; the table "
            "of funding gives %(computed)s."
        ),
    ),
    "budget.column-total": Entry(
        "error", _("The total for %(year)s is stated as %(stated)s; the rows sum to %(computed)s.")
    ),
    "budget.grand-total": Entry(
        "error", _("The total is stated as %(stated)s; the years of all rows sum to %(computed)s.")
    ),
    "budget.row-incomplete": Entry(
        "warning", _("A row of the table of funding lacks cells: “%(stated)s”.")
    ),
    "budget.row-total": Entry(
        "error",
        _("The total of “%(activity)s” is stated as %(stated)s; its years sum to %(computed)s."),
    ),
    "budget.row-totals-sum": Entry(
        "warning",
        _("The stated totals of the rows sum to %(computed)s; the stated total is %(stated)s."),
    ),
    "budget.row-unlinked": Entry(
        "notice",
        _("No measure could be found for “%(stated)s” in the table of funding (%(computed)s)."),
    ),
    "budget.subtotal": Entry(
        "error", _("“%(activity)s” is stated as %(stated)s; its rows sum to %(computed)s.")
    ),
    "budget.table-missing": Entry(
        "warning", _("The introduction announces a table of funding, but there is none.")
    ),
    "budget.text-differs": Entry(
        "warning",
        _(
            "The text of measure %(measure)s names %(stated)s; the table of funding gives "
            "%(computed)s for “%(activity)s”."
        ),
    ),
    "budget.text-unmatched": Entry(
        "notice",
        _("The text of measure %(measure)s names %(stated)s, which no row of the table gives."),
    ),
    "budget.total-repeated": Entry(
        "warning",
        _("A second row of totals stands in the table of funding and was left out: “%(stated)s”."),
    ),
    "footnote.missing": Entry(
        "warning",
        _(
            "Sentences broken off where a footnote's marker stands: %(stated)s; footnotes: "
            "%(computed)s. The end of the document may be missing."
        ),
    ),
    "heading.number-dot": Entry(
        "notice",
        _("The number of the heading is written “%(stated)s”; elsewhere it has no full stop."),
    ),
    "institution.misspelt": Entry(
        "notice", _("“%(stated)s” is taken for “%(computed)s”: a typing error?")
    ),
    "institution.named-differently": Entry(
        "notice", _("One institution (%(computed)s) is named in different ways: %(stated)s.")
    ),
    "institution.repeated": Entry(
        "notice", _("“%(stated)s” stands more than once in one block of measure %(measure)s.")
    ),
    "institution.unknown": Entry(
        "warning", _("“%(stated)s” is not in the register of institutions.")
    ),
    "institution.wording": Entry(
        "notice", _("“%(stated)s” is kept as wording: it names no single institution.")
    ),
    "label.empty": Entry("warning", _("The label “%(stated)s” has nothing after it.")),
    "label.repeated": Entry(
        "notice", _("The label is repeated in its own value: “%(stated)s”, read as “%(computed)s”.")
    ),
    "label.unknown": Entry(
        "notice", _("The label “%(stated)s” is not known; what it says was kept as text.")
    ),
    "measure.number-missing": Entry(
        "warning", _("Measure %(computed)s is missing: %(stated)s follows %(before)s.")
    ),
    "measure.number-order": Entry(
        "warning", _("Measure %(stated)s stands after %(before)s, out of order.")
    ),
    "measure.number-repeated": Entry("error", _("The number %(stated)s is used more than once.")),
    "measure.without-objective": Entry("warning", _("Measure %(stated)s has no objective.")),
    "measure.without-responsible": Entry(
        "warning", _("Measure %(stated)s names no responsible institution.")
    ),
    "measure.without-timeframe": Entry("warning", _("Measure %(stated)s has no timeframe.")),
    "objective.empty": Entry("warning", _("An objective of measure %(stated)s has no text.")),
    "objective.number-order": Entry(
        "warning",
        _("The objectives of measure %(measure)s are numbered %(stated)s instead of %(computed)s."),
    ),
    "objective.numbered-alone": Entry(
        "notice", _("The only objective of measure %(measure)s is numbered “%(stated)s”.")
    ),
    "objective.stray-number": Entry(
        "notice", _("A stray number stands in the label of an objective: “%(stated)s”.")
    ),
    "plan.title-missing": Entry("notice", _("The plan's title was not found in the document.")),
    "plan.unplaced-text": Entry(
        "warning", _("This text found no place in the plan's structure: “%(stated)s”")
    ),
    "page.differs": Entry(
        "warning",
        _(
            "The page holds other facts (%(what)s) than the document: the document %(stated)s, the "
            "page %(computed)s. The page was left as it is."
        ),
    ),
    "page.edited": Entry(
        "warning",
        _(
            "The document has changed (%(what)s), and so has the page since the last import. The "
            "page was left as it is; the document now says: %(stated)s."
        ),
    ),
    "page.not-in-document": Entry(
        "warning",
        _(
            "The plan has a page %(stated)s, which the document does not have. The page was left "
            "as it is."
        ),
    ),
    "reference.to-itself": Entry("warning", _("Measure %(stated)s refers to itself: “%(words)s”.")),
    "reference.unknown": Entry(
        "error", _("“%(words)s” refers to %(stated)s, which the plan does not have.")
    ),
    "reference.unrelated": Entry(
        "notice",
        _("“%(words)s” refers to %(stated)s, “%(computed)s”, which is about something else."),
    ),
    "role.repeated": Entry(
        "warning", _("Measure %(measure)s has the label “%(stated)s” more than once in one block.")
    ),
    "section.count-differs": Entry(
        "error", _("Sections announced in the introduction: %(stated)s; found: %(computed)s.")
    ),
    "section.heading-missing": Entry("warning", _("Section %(stated)s has no heading.")),
    "section.number-missing": Entry("warning", _("Section %(computed)s is missing.")),
    "section.number-repeated": Entry("error", _("Section %(stated)s is there more than once.")),
    "section.title-differs": Entry(
        "warning",
        _("Section %(section)s is headed “%(stated)s”; the introduction names it “%(computed)s”."),
    ),
    "table.empty": Entry("notice", _("An empty table stands here.")),
    "text.absence-for-presence": Entry(
        "warning",
        _("“%(stated)s”: a provider's duty must be presence, so “%(computed)s” is probably meant."),
    ),
    "text.damaged-character": Entry(
        "warning", _("A character was lost in the conversion of the text: “%(stated)s”.")
    ),
    "text.tracked-deletion": Entry(
        "warning", _("A tracked change deletes “%(stated)s”: it was left out.")
    ),
    "text.tracked-insertion": Entry(
        "warning", _("A tracked change inserts “%(stated)s”: it was kept.")
    ),
    "timeframe.outside-plan": Entry(
        "warning", _("The timeframe “%(stated)s” lies outside the plan's years (%(computed)s).")
    ),
    "timeframe.unrecognised": Entry(
        "notice", _("The timeframe “%(stated)s” is kept as wording: its structure is not known.")
    ),
    "timeframe.without-year": Entry("notice", _("The timeframe “%(stated)s” names no year.")),
    "translation.amounts-differ": Entry(
        "error",
        _("The amounts of %(where)s differ between the languages: %(stated)s and %(computed)s."),
    ),
    "translation.count-differs": Entry(
        "warning",
        _("%(where)s, %(what)s: %(stated)s in one language and %(computed)s in the other."),
    ),
    "translation.institutions-differ": Entry(
        "warning",
        _(
            "The institutions of %(where)s differ between the languages: %(stated)s and "
            "%(computed)s."
        ),
    ),
    "translation.measure-missing": Entry(
        "error", _("Measure %(stated)s is only in one of the languages (%(computed)s).")
    ),
    "translation.timeframes-differ": Entry(
        "warning",
        _("The timeframes of %(where)s differ between the languages: %(stated)s and %(computed)s."),
    ),
    "translation.years-differ": Entry(
        "error", _("The plan's years differ between the languages: %(stated)s and %(computed)s.")
    ),
}
