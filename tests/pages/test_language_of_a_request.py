"""Which language a request is answered in, and that it ends with the request."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import translation

from cms.pages import languages
from cms.pages.middleware import LanguageMiddleware

ENGLISH_BROWSER = {"HTTP_ACCEPT_LANGUAGE": "en-GB,en;q=0.9"}


def languages_during(path, **extra):
    """The language of the interface and of the content while `path` is answered."""
    seen = {}

    def view(request):
        seen.update(
            interface=translation.get_language(),
            content=languages.active(),
            request=request.LANGUAGE_CODE,
        )
        with translation.override("en"):
            seen["content under English buttons"] = languages.active()
        return HttpResponse()

    response = LanguageMiddleware(view)(RequestFactory().get(path, **extra))
    return seen, response


@pytest.mark.parametrize(
    ("path", "code"),
    [("/sl/novice/", "sl"), ("/en/news/", "en"), ("/", "sl"), ("/de/", "sl"), ("/english/", "sl")],
)
def test_the_address_alone_decides(path, code):
    seen, response = languages_during(path, **ENGLISH_BROWSER)
    assert (seen["interface"], seen["content"], seen["request"]) == (code, code, code)
    assert response["Content-Language"] == code
    assert "Vary" not in response


def test_a_language_cookie_is_not_listened_to():
    seen, _response = languages_during("/sl/", HTTP_COOKIE="django_language=en")
    assert seen["interface"] == "sl"


def test_the_admin_is_slovenian_unless_an_editor_chose_otherwise():
    seen, response = languages_during("/admin/pages/", **ENGLISH_BROWSER)
    assert seen["interface"] == "sl"
    assert seen["content under English buttons"] == "sl"
    assert "Content-Language" not in response


def test_public_content_follows_the_language_that_a_template_switches_to():
    seen, _response = languages_during("/sl/novice/")
    assert seen["content under English buttons"] == "en"


def test_a_page_that_begins_like_the_admin_is_public():
    seen, _response = languages_during("/administration/")
    assert seen["content under English buttons"] == "en"


@pytest.mark.parametrize("path", ["/en/news/", "/admin/"])
def test_nothing_is_left_over_after_a_request(path):
    with translation.override("sl"):
        languages_during(path)
        assert translation.get_language() == "sl"
        with translation.override("en"):
            assert languages.active() == "en"


@pytest.mark.parametrize("path", ["/en/news/", "/admin/"])
def test_nothing_is_left_over_after_an_error(path):
    def view(request):
        raise RuntimeError

    with translation.override("sl"):
        with pytest.raises(RuntimeError):
            LanguageMiddleware(view)(RequestFactory().get(path))
        assert translation.get_language() == "sl"
        with translation.override("en"):
            assert languages.active() == "en"


def test_a_view_may_name_its_own_content_language():
    def view(request):
        return HttpResponse(headers={"Content-Language": "en"})

    response = LanguageMiddleware(view)(RequestFactory().get("/sl/"))
    assert response["Content-Language"] == "en"


@pytest.mark.parametrize(
    ("active", "expected"),
    [("sl", "sl"), ("en", "en"), ("en-gb", "en"), ("sl-si", "sl"), ("de", "sl"), (None, "sl")],
)
def test_the_language_of_the_content_is_always_one_of_ours(active, expected):
    with translation.override(active):
        assert languages.active() == expected


def test_the_default_language_comes_first():
    assert languages.codes() == ["sl", "en"]
    assert languages.others() == ["en"]


def test_a_pinned_language_holds_until_its_end():
    with translation.override("en"):
        with languages.content_language("sl"):
            assert languages.active() == "sl"
            with languages.content_language(None):
                assert languages.active() == "en"
            assert languages.active() == "sl"
        assert languages.active() == "en"


def test_speaking_sets_interface_and_content():
    with languages.content_language("sl"), languages.speaking("en"):
        assert (translation.get_language(), languages.active()) == ("en", "en")


@pytest.mark.django_db
def test_public_pages_set_no_cookie_and_say_their_language(client, home):
    for code in ("sl", "en"):
        response = client.get(f"/{code}/", **ENGLISH_BROWSER)
        assert response.status_code == 200
        assert response["Content-Language"] == code
        assert not response.cookies
        assert f'<html lang="{code}">' in response.content.decode()


@pytest.mark.django_db
def test_the_login_page_is_slovenian_whatever_the_browser_prefers(client):
    html = client.get("/admin/login/", **ENGLISH_BROWSER).content.decode()
    assert '<html lang="sl"' in html


@pytest.mark.django_db
def test_the_admin_speaks_the_editors_language(admin, interface, home):
    html = admin.get("/admin/", **ENGLISH_BROWSER).content.decode()
    assert f'<html lang="{interface}"' in html
