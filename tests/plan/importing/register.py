"""The register of institutions as the importing takes it: the starter register, or the facts."""

import json
import tomllib
from functools import lru_cache
from pathlib import Path

from content_types.plan.importing.resolve import InstitutionEntry, Resolver

_ROOT = Path(__file__).resolve().parents[3]
_REGISTER = _ROOT / "content_types" / "registers" / "starter" / "institutions.toml"
_FACTS = _ROOT.parent / "shared" / "facts" / "facts.json"


@lru_cache(maxsize=1)
def resolver() -> Resolver:
    return Resolver(_from_register() if _REGISTER.exists() else _from_facts())


def _from_register() -> list[InstitutionEntry]:
    with _REGISTER.open("rb") as file:
        institutions = tomllib.load(file)["institutions"]
    return [
        InstitutionEntry(
            each["key"],
            (
                *each["name"].values(),
                *each.get("genitive", {}).values(),
                *each.get("locative", {}).values(),
                *each.get("aliases", []),
            ),
            tuple(each.get("abbreviation", {}).values()),
            each["name"],
            each.get("parent", ""),
        )
        for each in institutions
    ]


def _from_facts() -> list[InstitutionEntry]:
    facts = json.loads(_FACTS.read_text(encoding="utf-8"))["institutions"]
    return [
        InstitutionEntry(
            each["abbr"] or each["sl"],
            (each["sl"], each["en"]),
            (each["abbr"],) * bool(each["abbr"]),
        )
        for each in facts
    ]
