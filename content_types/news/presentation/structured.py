"""What the page of a piece of news tells machines: schema.org's NewsArticle."""

from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.files.pictures import Picture
from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.rows import words_of
from cms.pages.structured_data import Thing, graph, moment, thing
from content_types.news.models import NewsPage
from content_types.news.sharing import HEIGHT, WIDTH, card_url

from .linked import Linked


def article(news: NewsPage, image: Picture | None, belongs: Linked, request: HttpRequest) -> Thing:
    """The news as a document of linked data; addresses are absolute."""
    absolute = request.build_absolute_uri
    url = absolute(addresses(request).of(news.path_in(languages.active())))
    title = words_of(news, "title")
    publisher = thing(
        "Organization",
        name=_("Combating trafficking in human beings"),
        url=absolute(addresses(request).of(_root_path(news))),
    )
    about = [*belongs.subjects, *belongs.measures, belongs.campaign, belongs.observance]
    return graph(
        thing(
            "NewsArticle",
            **{"@id": f"{url}#article"},
            headline=title.plain,
            description=words_of(news, "lead").plain,
            inLanguage=title.lang or languages.active(),
            articleSection=capfirst(news.get_kind_display()),
            datePublished=moment(news.date),
            dateModified=moment(news.corrected or news.date),
            mainEntityOfPage=url,
            url=url,
            image=_images(news, image, request),
            publisher=publisher,
            author=publisher,
            about=[
                thing("Thing", name=each.title.plain, url=absolute(each.url))
                for each in about
                if each is not None
            ],
            isAccessibleForFree=True,
        )
    )


def _images(news: NewsPage, image: Picture | None, request: HttpRequest) -> list[Thing]:
    """The news's own picture, and always its sharing card."""
    absolute = request.build_absolute_uri
    found = [
        thing("ImageObject", url=absolute(card_url(news)), width=WIDTH, height=HEIGHT),
    ]
    if image is not None:
        own = thing(
            "ImageObject",
            url=absolute(image.src),
            width=image.width,
            height=image.height,
            caption=image.alternative.plain,
            creditText=image.credit,
        )
        found.insert(0, own)
    return found


def _root_path(news: NewsPage) -> str:
    """The stored path of the first page: two steps above the news."""
    return news.path_in(languages.active()).rstrip("/").rsplit("/", 2)[0] + "/"
