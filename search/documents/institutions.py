"""Documents of institutions."""

from collections.abc import Iterable, Iterator

from cms.pages import languages
from content_types.registers.models import Institution
from search.kinds import Kind

from .document import Document, plain
from .pages import words


def all_names(institution: Institution) -> tuple[str, ...]:
    """Every name and abbreviation of the institution, in every language, each once."""
    names = [
        words(institution, field, code)
        for field in ("name", "abbreviation", "genitive", "locative")
        for code in languages.codes()
    ]
    names += [plain(alias) for alias in institution.aliases or ()]
    return tuple(dict.fromkeys(name for name in names if name))


class InstitutionSource:
    """All institutions of the register, as documents."""

    name = "institution"

    def ids(self) -> list[int]:
        """Every institution."""
        return list(Institution.objects.order_by("pk").values_list("pk", flat=True))

    def documents(self, ids: Iterable[int]) -> Iterator[Document]:
        """The documents of the institutions `ids`, one per language."""
        for institution in Institution.objects.filter(pk__in=list(ids)):
            names = all_names(institution)
            for language in languages.codes():
                yield _document(institution, names, language)


def _document(institution: Institution, names: tuple[str, ...], language: str) -> Document:
    own = language if words(institution, "name", language) else languages.default()
    with languages.speaking(language):
        url = institution.get_absolute_url()
    return Document(
        key=f"{InstitutionSource.name}:{institution.pk}",
        language=language,
        text_language=own,
        kind=Kind.INSTITUTION,
        title=words(institution, "name", own),
        url=url,
        place=words(institution, "abbreviation", own),
        summary=words(institution, "description", own),
        names=names,
    )
