"""What a finding says, in the active language."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext

from content_types.plan.importing.checks.catalogue import CATALOGUE
from content_types.plan.money import in_language

# What their findings state and compute are amounts; others may quote one as the document has it.
_OF_AMOUNTS = frozenset(
    {
        "budget.claimed-twice",
        "budget.column-total",
        "budget.grand-total",
        "budget.row-total",
        "budget.row-totals-sum",
        "budget.row-unlinked",
        "budget.subtotal",
        "budget.text-differs",
        "budget.text-unmatched",
        "translation.amounts-differ",
    }
)
# Params that may be messages themselves; a stored finding has them in their source language.
_MESSAGES = ("what", "where")


def shown(code: str, value: str) -> str:
    """What a finding states or computes, its amounts as the active language writes them."""
    return in_language(value, get_language() or "") if code in _OF_AMOUNTS else value


def message(
    code: str, stated: str, computed: str, params: Mapping[str, str | int | Promise]
) -> str:
    """The message of a finding in the active language.

    Raises KeyError, ValueError or TypeError where the catalogue does not know the code or lacks a
    param, as with a finding of an earlier version.
    """
    words = {name: gettext(str(params[name])) for name in _MESSAGES if params.get(name)}
    values = {"stated": shown(code, stated), "computed": shown(code, computed), **params, **words}
    return str(CATALOGUE[code].message) % values
