"""An editor works on the branch that is hers, and nowhere else."""

import pytest
from django.urls import reverse

from cms.site.models import StandardPage
from tests.support.factories import StandardPageFactory
from tests.support.page_forms import add_url, edit_url, errors_of, form_of, page_form

pytestmark = pytest.mark.django_db

PUBLISH = {"action-publish": "1"}


@pytest.fixture
def mine(home):
    return StandardPageFactory(parent=home, title_sl="Moje", title_en="Mine")


@pytest.fixture
def theirs(home):
    return StandardPageFactory(parent=home, title_sl="Tuje", title_en="Theirs")


@pytest.fixture
def editor(log_in, editor_of, mine, interface):
    return log_in(editor_of(mine, "add", "change", "publish"), interface)


def test_an_editor_creates_edits_and_publishes_in_her_branch(editor, mine, client):
    response = editor.post(
        add_url(mine), page_form(title_sl="Novica", title_en="News item") | PUBLISH
    )
    assert response.status_code == 302
    assert client.get("/en/mine/news-item/").status_code == 200
    assert editor.post(edit_url(mine), form_of(mine, title_en="Ours") | PUBLISH).status_code == 302
    assert b"<h1>Ours</h1>" in client.get("/en/mine/").content


@pytest.mark.parametrize("view", ["edit", "copy", "move", "delete", "unpublish", "history"])
def test_an_editor_is_kept_out_of_other_branches(editor, theirs, view):
    response = editor.get(reverse(f"wagtailadmin_pages:{view}", args=[theirs.pk]))
    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_home")


def test_an_editor_cannot_save_in_another_branch(editor, theirs):
    editor.post(edit_url(theirs), form_of(theirs, title_en="Hijacked") | PUBLISH)
    editor.post(add_url(theirs), page_form(title_sl="Podtaknjeno") | PUBLISH)
    theirs.refresh_from_db()
    assert theirs.title_en == "Theirs"
    assert not theirs.revisions.exists()
    assert not StandardPage.objects.filter(title_sl="Podtaknjeno").exists()


def test_an_editor_cannot_move_into_or_out_of_another_branch(editor, mine, theirs):
    child = StandardPageFactory(parent=mine, title_sl="Otrok", title_en="Child")
    other = StandardPageFactory(parent=theirs, title_sl="Drugo", title_en="Other")
    for page, target in ((child, theirs), (other, mine)):
        editor.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk]))
    child.refresh_from_db()
    other.refresh_from_db()
    assert child.url_path_en == "/domov/mine/child/"
    assert other.url_path_en == "/domov/theirs/other/"


@pytest.mark.parametrize("alias", [{}, {"alias": "on"}], ids=["copy", "alias"])
def test_an_editor_cannot_copy_into_another_branch(editor, mine, theirs, alias):
    child = StandardPageFactory(parent=mine, title_sl="Otrok", title_en="Child")
    form = {"new_title": "Dvojnik", "new_slug": "dvojnik", "new_parent_page": str(theirs.pk)}
    response = editor.post(
        reverse("wagtailadmin_pages:copy", args=[child.pk]), form | {"copy_subpages": "on"} | alias
    )
    assert list(errors_of(response)) == ["new_parent_page"]
    assert StandardPage.objects.child_of(theirs).count() == 0


def test_an_editor_copies_within_her_branch(editor, mine):
    child = StandardPageFactory(parent=mine, title_sl="Otrok", title_en="Child")
    form = {"new_title": "Dvojnik", "new_slug": "dvojnik", "new_parent_page": str(mine.pk)}
    editor.post(reverse("wagtailadmin_pages:copy", args=[child.pk]), form)
    twin = StandardPage.objects.get(slug_sl="dvojnik")
    assert twin.url_path_en == "/domov/mine/child-2/"


def test_an_editor_without_the_right_to_publish_saves_drafts_only(log_in, editor_of, mine, client):
    writer = log_in(editor_of(mine, "change"), "en")
    form = form_of(mine, title_en="Ours") | PUBLISH
    assert writer.post(edit_url(mine), form).status_code == 302
    assert b"<h1>Mine</h1>" in client.get("/en/mine/").content


def test_an_editor_sees_her_branch_alone_in_the_search(editor, mine, theirs):
    url = reverse("wagtailadmin_pages:search")
    assert "Moje" in editor.get(url, {"q": "Mine"}).content.decode()
    assert "Tuje" not in editor.get(url, {"q": "Theirs"}).content.decode()


def test_somebody_without_a_login_sees_no_admin(client, mine):
    response = client.get(edit_url(mine))
    assert response.status_code == 302
    assert response["Location"].startswith("/admin/login/")
