"""Findings of an import, stored on the pages that they concern."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.models import BasePage
from content_types.plan.importing.checks import Finding as Found
from content_types.plan.models import ActionPlanPage, Finding, FindingState

# Among a finding's params: its place, from which the words are made.
PLACE = "_place"


def fingerprint(found: Found) -> str:
    """The same for the same thing at the same node, wherever its line has moved to."""
    params = sorted(_untranslated(found).items())
    text = repr((found.code, found.node, found.stated, found.computed, params))
    return hashlib.sha256(text.encode()).hexdigest()


def _untranslated(found: Found) -> dict[str, str]:
    """The params, with messages in their source language: they are translated when shown."""
    with translation.override(None):
        return {name: str(value) for name, value in found.params.items()}


def store(
    plan: ActionPlanPage, pages: dict[str, BasePage], found: Iterable[Found], language: str
) -> None:
    """Add what is new, leave what is known, settle what the document no longer has.

    `pages` maps the numbers of sections and measures to their pages. What somebody has resolved or
    accepted stays so. Messages and places are worded when they are shown; the list is searched
    by places in the default language.
    """
    by_print = {fingerprint(each): each for each in found}
    stored = Finding.objects.filter(plan=plan, language=language)
    known = {each.fingerprint: each for each in stored}
    with translation.override(languages.default()):
        Finding.objects.bulk_create(
            _row(plan, pages, each, language, key)
            for key, each in by_print.items()
            if key not in known
        )
        _renew(known[key] for key in by_print if key in known)
        _move({known[key]: each for key, each in by_print.items() if key in known})
        gone = stored.filter(state=FindingState.OPEN).exclude(fingerprint__in=by_print.keys())
        gone.update(
            state=FindingState.RESOLVED,
            reason=_("A newer document no longer has it."),
            settled_at=timezone.now(),
        )


def _renew(known: Iterable[Finding]) -> None:
    """Open again what a document was rid of and has again; what somebody has settled stays so."""
    again = [
        each.pk
        for each in known
        if each.state == FindingState.RESOLVED and each.settled_by_id is None
    ]
    Finding.objects.filter(pk__in=again).update(state=FindingState.OPEN, reason="", settled_at=None)


def _move(found: dict[Finding, Found]) -> None:
    """Say where each stands now."""
    for stored, each in found.items():
        params = {**stored.params, PLACE: _where(each)}
        if (stored.place, stored.params) != (each.where, params):
            Finding.objects.filter(pk=stored.pk).update(place=each.where, params=params)


def _where(found: Found) -> dict[str, Any]:
    return {"node": found.node, "place": asdict(found.place) if found.place else None}


def _row(
    plan: ActionPlanPage, pages: dict[str, BasePage], found: Found, language: str, key: str
) -> Finding:
    return Finding(
        plan=plan,
        page_id=pages.get(found.node, plan).pk,
        language=language,
        code=found.code,
        severity=found.severity.value,
        place=found.where,
        stated=found.stated,
        computed=found.computed,
        params={**_untranslated(found), PLACE: _where(found)},
        fingerprint=key,
    )
