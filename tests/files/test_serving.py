"""What the addresses of files answer, to whom, and with which headers."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.files.base import ContentFile

from cms.files.models import SiteRendition
from cms.files.pictures import make_renditions
from tests.files import samples
from tests.files.bodies import documents, picture
from tests.files.factories import SiteDocumentFactory, SiteImageFactory
from tests.support.factories import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def image():
    found = SiteImageFactory()
    make_renditions(found)
    return found


@pytest.fixture
def document():
    return SiteDocumentFactory()


@pytest.fixture
def page(home, image, document):
    return StandardPageFactory(parent=home, body=[picture(image), documents(document)])


@pytest.fixture
def editor(client):
    user = User.objects.create_user("editor")
    group = Group.objects.create(name="g")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    client.force_login(user)
    return client


def content(response):
    return b"".join(response.streaming_content)


def addresses(image, document):
    renditions = [f"/media/{r.file.name}" for r in SiteRendition.objects.filter(image=image)]
    assert renditions
    return [*renditions, document.url]


def test_files_of_a_live_page_are_for_everybody(client, page, image, document):
    for address in addresses(image, document):
        response = client.get(address)
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "public, max-age=60, must-revalidate"
        assert content(response)


def test_files_that_nothing_shows_are_unknown_addresses(client, image, document):
    for address in addresses(image, document):
        response = client.get(address)
        assert response.status_code == 404
        assert "public" not in response.headers.get("Cache-Control", "")


def test_editors_see_files_before_everybody_and_no_cache_keeps_them(editor, image, document):
    for address in [*addresses(image, document), f"/media/{image.file.name}"]:
        response = editor.get(address)
        assert response.status_code == 200
        assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))


def test_a_picture_as_it_was_uploaded_is_for_editors_alone(client, page, image):
    assert client.get(f"/media/{image.file.name}").status_code == 404


def test_somebody_with_an_account_and_no_rights_is_nobody(client, document):
    client.force_login(User.objects.create_user("nobody"))
    assert client.get(document.url).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/media/documents/{name}",
        "/media/{name}",
        "/media/images/../documents/{name}",
        "/media/images/%2e%2e/documents/{name}",
        "/media//documents/{name}",
        "/media/documents/%2e/{name}",
        "/documents/{pk}/",
        "/documents/{pk}/../{pk}/{name}",
        "/documents/9999/{name}",
        "/documents/{pk}/{name}/",
        "/static/{name}",
    ],
)
def test_there_is_no_way_round_the_address(client, page, document, path):
    address = path.format(name=document.filename, pk=document.pk)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(("spoken", "said"), [(["en"], "en"), (["sl", "en"], "sl, en")])
def test_a_document_names_the_languages_that_it_is_in(client, page, document, spoken, said):
    document.file_languages = spoken
    document.save()
    assert client.get(document.url).headers["Content-Language"] == said


def test_the_address_of_a_file_that_was_replaced_leads_to_the_new_one(client, page, document):
    printed = document.url
    document.file = ContentFile(samples.pdf(), name="nova-izdaja.pdf")
    document.save()
    assert document.url != printed
    response = client.get(printed)
    assert (response.status_code, response.url) == (302, document.url)
    assert response.headers["Cache-Control"] == "public, max-age=60"
    assert client.get(response.url).status_code == 200


def test_another_name_of_a_file_that_is_not_public_is_an_unknown_address(client, document):
    assert client.get(f"/documents/{document.pk}/other.pdf").status_code == 404


def test_nothing_in_a_file_is_ever_run(client, page, image, document):
    for address in addresses(image, document):
        headers = client.get(address).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; frame-ancestors 'none'")
        assert headers["Content-Type"] in {"image/webp", "image/jpeg", "application/pdf"}
        # A PDF in a sandbox is not opened by any browser.
        assert ("sandbox" in policy) == (headers["Content-Type"] != "application/pdf")


@pytest.mark.parametrize(
    ("name", "make", "kind", "how"),
    [
        ("priročnik.pdf", samples.pdf, "application/pdf", "inline"),
        ("navodila.docx", samples.word, "application/vnd.openxmlformats", "attachment"),
        ("podatki.csv", lambda: b"a;b\n", "text/csv; charset=utf-8", "attachment"),
        ("zvok.mp3", samples.mp3, "audio/mpeg", "attachment"),
    ],
)
def test_a_document_is_what_its_content_is(client, home, name, make, kind, how):
    document = SiteDocumentFactory(name=name, content=make())
    StandardPageFactory(parent=home, body=[documents(document)])
    headers = client.get(document.url).headers
    assert headers["Content-Type"].startswith(kind)
    assert headers["Content-Disposition"].startswith(how)
    assert int(headers["Content-Length"]) == document.file_size


def test_who_has_the_file_gets_no_second_copy(client, page, document):
    first = client.get(document.url).headers
    again = client.get(document.url, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Cache-Control"] == first["Cache-Control"]
    since = client.get(document.url, headers={"if-modified-since": first["Last-Modified"]})
    assert since.status_code == 304


def test_who_kept_a_copy_learns_that_the_file_is_not_public_any_more(client, page, document):
    etag = client.get(document.url).headers["ETag"]
    page.unpublish()
    assert client.get(document.url, headers={"if-none-match": etag}).status_code == 404


def test_a_web_server_in_front_hands_out_what_it_is_told_to(client, page, document, settings):
    settings.FILES_ACCEL_PREFIX = "/stored/"
    response = client.get(document.url)
    assert response.headers["X-Accel-Redirect"] == f"/stored/{document.file.name}"
    assert response.content == b""
    assert response.headers["Content-Type"] == "application/pdf"
    page.unpublish()
    assert "X-Accel-Redirect" not in client.get(document.url).headers


def test_a_lost_file_is_an_unknown_address(client, page, document):
    document.file.storage.delete(document.file.name)
    assert client.get(document.url).status_code == 404


def test_only_reading_is_allowed(client, page, document):
    assert client.post(document.url).status_code == 405
    assert client.head(document.url).status_code == 200


def test_the_question_who_may_costs_few_queries(
    client, page, image, document, django_assert_max_num_queries
):
    for address in addresses(image, document):
        client.get(address)
        with django_assert_max_num_queries(6):
            client.get(address)
