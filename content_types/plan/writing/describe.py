"""Plain values in words, for findings that people read."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.pages import languages
from content_types.plan import timeframes
from content_types.plan.enums import RoleKind
from content_types.plan.money import format_amount
from content_types.registers.models import Institution

LIMIT = 600
LABELS = {
    "title": _("title"),
    "stated_title": _("heading in the document"),
    "official_text": _("official text"),
    "objectives": _("objectives"),
    "roles": _("institutions and their roles"),
    "role_wordings": _("wordings of roles"),
    "timeframes": _("timeframes"),
    "timeframe_originals": _("wordings of timeframes"),
    "references": _("cross-references"),
    "carried_over": _("carried over"),
    "budget": _("budget lines"),
    "budget_words": _("wordings of the budget"),
    "stated_totals": _("stated totals"),
}


def describe(name: str, value: Any) -> str:
    """The value called `name` in words of the active language, cut where it is very long."""
    words = {
        "roles": _roles,
        "timeframes": _frames,
        "budget": _budget,
        "stated_totals": _totals,
    }
    text = words[name](value) if name in words else _plain(value)
    return text if len(text) <= LIMIT else text[: LIMIT - 1] + "…"


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(_plain(each) for each in value)
    return "" if value is None else str(value)


def _roles(rows: list[list[Any]]) -> str:
    institutions = Institution.by_key()
    return "; ".join(
        f"{RoleKind(kind).label}: {institutions[key].name if key in institutions else '–'}"
        for kind, key, _objective in rows
    )


def _frames(rows: list[list[Any]]) -> str:
    said = []
    for kind, first, last, half, month, until, times, _exact, _objective in rows:
        # The deadline is a date in ISO form among plain values; it is shown as it is.
        value = timeframes.structure_of(kind, first, last, half, month, None, times)
        said.append(f"{timeframes.wording(value, languages.active())} {until or ''}".strip())
    return "; ".join(said)


def _budget(rows: list[list[Any]]) -> str:
    names = {key: each.short_name for key, each in Institution.by_key().items()}
    return "; ".join(
        f"{names.get(funder, '–')} {code} "
        + ", ".join(f"{year}: {_money(c)}" for year, c in amounts)
        for _table, funder, code, amounts, _total in rows
    )


def _totals(rows: list[list[Any]]) -> str:
    return "; ".join(f"{year or ''} {_money(cents)}".strip() for _table, year, cents in rows)


def _money(cents: int) -> str:
    return format_amount(cents, languages.active())
