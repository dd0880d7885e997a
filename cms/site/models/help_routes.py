"""What stands below the help page: the card, and the core sentences in each language."""

from functools import partial
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from cms.pages import languages
from cms.pages.pagination import paginate, pagination
from cms.pages.routes import PageRoutes
from cms.pages.urls import localized, route_in
from content_types.assistance.help import sentences, wallet_card
from content_types.assistance.help.answers import answer
from content_types.assistance.help.finder import FinderForm
from content_types.assistance.help.front import front
from content_types.assistance.presentation import directory

if TYPE_CHECKING:
    from .help import HelpPage

CARD = {"sl": "kartica/", "en": "card/"}
TEMPLATES = "assistance/help"
# More cards than these would not fit into the first round trip of a slow connection.
PAGE_SIZE = 12


def card_path(language: str) -> str:
    """The route of the card in `language`, without a slash before it."""
    return route_in(CARD, language)


class HelpRoutes(PageRoutes):
    """The help page's own addresses. No answer is kept by a browser."""

    @path("")
    def front_view(self: "HelpPage", request: HttpRequest) -> HttpResponse:
        if FinderForm.base_fields.keys() & request.GET.keys():
            return self._finder(request)
        context = {
            "front": front(directory(request)),
            "card_path": card_path(languages.active()),
        }
        return self.render(request, context_overrides=context)

    def _finder(self: "HelpPage", request: HttpRequest) -> HttpResponse:
        contacts = directory(request)
        form = FinderForm(request.GET, contacts.regions)
        choice = form.choice
        self._below(request, _("Find help"), {"en": ""}, query=choice.query, indexed=False)
        shown = {link.key: link for link in sentences.published_languages()}
        found = answer(contacts, choice)
        is_here = choice.language == languages.active()
        page = paginate(found.rows or found.later, request, PAGE_SIZE)
        context = {
            "form": form,
            "action": request.path,
            "choice": choice,
            "chosen": form.chosen_words(),
            "answer": found,
            "rows": page.object_list,
            "pages": pagination(page, request),
            "language_name": form.language_name(choice.language),
            "language_link": shown.get(choice.language) if not is_here else None,
            "phrase": sentences.phrase_in_slovenian(choice.language),
        }
        return self._render(request, "finder", context)

    @path(localized(CARD), name="card")
    def card_view(self: "HelpPage", request: HttpRequest) -> HttpResponse:
        texts = wallet_card.card_texts()
        here = languages.active()
        if here not in texts:
            raise Http404("The card needs the core sentences of the site's languages.")
        others = [key for key in texts if key != here]
        wanted = request.GET.get("language", "")
        second = wanted if wanted in others else next(iter(others), here)
        query = f"?language={second}" if second == wanted else ""
        self._below(request, _("Card with numbers"), CARD, query=query)
        contacts = directory(request)
        context = {
            "faces": [wallet_card.card_face(texts[key], contacts) for key in (here, second)],
            "others": [(key, texts[key].language.endonym) for key in others],
            "second": second,
            "action": request.path,
            "legend": wallet_card.legend(texts[here], contacts),
        }
        return self._render(request, "card", context)

    @path("<slug:key>/", name="language")
    def language_view(self: "HelpPage", request: HttpRequest, key: str) -> HttpResponse:
        texts = sentences.published(key)
        if texts is None:
            raise Http404("The core sentences are not published in this language.")
        shown = sentences.language_page(texts, directory(request))
        self._below(request, shown.endonym, {"en": f"{key}/"})
        return self._render(request, "language", {"shown": shown})

    def serve(
        self: "HelpPage",
        request: HttpRequest,
        view: Any = None,
        args: Any = None,
        kwargs: Any = None,
    ) -> HttpResponse:
        response = super().serve(request, view, args, kwargs)
        # Somebody may look through this device afterwards: nothing of the page stays on it.
        patch_cache_control(response, no_store=True)
        return response

    def _render(
        self: "HelpPage", request: HttpRequest, name: str, context: dict[str, Any]
    ) -> HttpResponse:
        template = f"{TEMPLATES}/{name}.html"
        return self.render(request, template=template, context_overrides=context)

    def _below(
        self: "HelpPage", request: HttpRequest, title: str, routes: dict[str, str], **known: Any
    ) -> None:
        route = partial(route_in, routes)
        self.arrive_below(request, f"{title} – {self.title}", route, **known)

    def get_route_paths(self) -> list[str]:
        """Redirects from an address that the page had before lead to the same route."""
        keys = [link.key for link in sentences.published_languages()]
        return ["/", f"/{card_path(languages.active())}", *(f"/{key}/" for key in keys)]
