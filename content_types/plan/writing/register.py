"""The register of institutions as the resolver takes it."""

from cms.pages import languages
from content_types.plan.importing.resolve import InstitutionEntry, Resolver
from content_types.registers import starter as registers_starter
from content_types.registers.models import Institution


def resolver() -> Resolver:
    """A resolver over the register.

    An empty register would resolve nothing; it is filled from its starter files first.
    """
    if not Institution.objects.exists():
        registers_starter.load(lambda outcome, key: None)
    return Resolver(
        _entry(institution) for institution in Institution.objects.select_related("parent")
    )


def _entry(institution: Institution) -> InstitutionEntry:
    def every(name: str) -> list[str]:
        texts = (getattr(institution, languages.field(name, c)) for c in languages.codes())
        return [text for text in texts if text]

    return InstitutionEntry(
        key=institution.key,
        names=tuple(dict.fromkeys([*every("name"), *every("genitive"), *institution.aliases])),
        abbreviations=tuple(dict.fromkeys(every("abbreviation"))),
        shown={code: institution.name_in(code) for code in languages.codes()},
        parent=institution.parent.key if institution.parent else "",
    )
