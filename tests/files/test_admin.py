"""Uploading through the admin's own views: every way in is checked, and says what is wrong."""

import re

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from cms.files.intake.refusal import MESSAGES
from cms.files.models import SiteDocument, SiteImage
from tests.files import samples
from tests.files.factories import SiteDocumentFactory, SiteImageFactory

pytestmark = pytest.mark.django_db
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
IMAGE_FORM = {"title": "Slika", "alternative_sl": "", "alternative_en": "", "credit": ""}
DOCUMENT_FORM = {"title_sl": "Knjiga", "title_en": "Book", "file_languages": ["sl", "en"]}
XHR = {"x-requested-with": "XMLHttpRequest"}


@pytest.fixture
def admin(client):
    client.force_login(User.objects.create_superuser("editor"))
    return client


def upload(content, name):
    return SimpleUploadedFile(name, content)


def stored_files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


class TestPictures:
    def test_a_picture_is_stored_without_where_it_was_taken(self, admin, media_folder):
        file = upload(samples.photograph(orientation=6), "a.jpg")
        form = {**IMAGE_FORM, "alternative_sl": "Hiša", "alternative_en": "House", "file": file}
        assert admin.post("/admin/images/add/", form).status_code == 302
        image = SiteImage.objects.get()
        assert (image.width, image.height) == (300, 400)
        assert image.file_size == image.file.size
        assert (image.alternative_sl, image.alternative_en) == ("Hiša", "House")
        assert stored_files(media_folder)
        assert not any(b"Janez" in path.read_bytes() for path in stored_files(media_folder))

    @pytest.mark.parametrize(
        ("content", "name", "code"),
        [
            (SVG, "a.svg", "svg"),
            (SVG, "a.png", "svg"),
            (b"no picture", "a.jpg", "unknown"),
            (samples.png_header(20_000, 15_000), "a.png", "far-too-many-pixels"),
            (samples.photograph("PNG"), "a.jpg", "extension"),
            (samples.photograph()[:-800], "a.jpg", "damaged"),
            (b"", "a.jpg", "empty"),
        ],
    )
    @pytest.mark.parametrize("way", ["single", "many", "chooser"])
    def test_whatever_is_no_picture_is_refused_on_every_way(
        self, admin, media_folder, content, name, code, way
    ):
        errors = {"single": self.single, "many": self.many, "chooser": self.chooser}[way]
        said = errors(admin, upload(content, name))
        beginning = re.split(r"%\(", str(MESSAGES[code]))[0].strip()
        assert beginning in said
        assert not SiteImage.objects.exists()
        assert stored_files(media_folder) == []

    def single(self, admin, file):
        response = admin.post("/admin/images/add/", {**IMAGE_FORM, "file": file})
        return " ".join(response.context["form"].errors["file"])

    def many(self, admin, file):
        form = {"title": "a", "files[]": file, "collection": 1}
        answer = admin.post("/admin/images/multiple/add/", form, headers=XHR).json()
        assert answer["success"] is False
        return answer["error_message"]

    def chooser(self, admin, file):
        form = {f"image-chooser-upload-{name}": value for name, value in IMAGE_FORM.items()}
        form["image-chooser-upload-file"] = file
        response = admin.post("/admin/images/chooser/create/", form)
        return " ".join(response.context["creation_form"].errors["file"])

    def test_many_at_once_are_stored_like_one(self, admin, media_folder):
        form = {"title": "a", "files[]": upload(samples.photograph(), "a.jpg"), "collection": 1}
        answer = admin.post("/admin/images/multiple/add/", form, headers=XHR).json()
        assert answer["success"] is True
        assert not any(b"Janez" in path.read_bytes() for path in stored_files(media_folder))

    def test_a_replacement_takes_the_place_of_the_old_file(
        self, admin, django_capture_on_commit_callbacks
    ):
        image = SiteImageFactory()
        before = image.file.name
        form = {**IMAGE_FORM, "file": upload(samples.photograph(), "b.jpg"), "collection": 1}
        with django_capture_on_commit_callbacks(execute=True):
            assert admin.post(f"/admin/images/{image.pk}/", form).status_code == 302
        image.refresh_from_db()
        assert image.file.name != before
        assert (image.width, image.height) == (400, 300)
        assert not image.file.storage.exists(before)
        assert {r.file.name.split(".")[0] for r in image.renditions.all()} == {"images/b"}

    def test_a_replacement_that_is_refused_changes_nothing(self, admin):
        image = SiteImageFactory()
        response = admin.post(
            f"/admin/images/{image.pk}/", {**IMAGE_FORM, "file": upload(SVG, "b.png")}
        )
        assert response.context["form"].errors["file"]
        image.refresh_from_db()
        assert image.file.storage.exists(image.file.name)

    def test_words_alone_can_be_changed(self, admin):
        image = SiteImageFactory()
        form = {**IMAGE_FORM, "alternative_sl": "Novo", "collection": 1}
        assert admin.post(f"/admin/images/{image.pk}/", form).status_code == 302
        image.refresh_from_db()
        assert image.alternative_sl == "Novo"


class TestDocuments:
    def test_a_document_is_stored_without_its_maker(self, admin, media_folder):
        form = {**DOCUMENT_FORM, "file": upload(samples.pdf(title=""), "a.pdf")}
        assert admin.post("/admin/documents/add/", form).status_code == 302
        document = SiteDocument.objects.get()
        assert (document.title_sl, document.title_en) == ("Knjiga", "Book")
        assert (document.kind, document.file_languages) == ("pdf", ["sl", "en"])
        assert len(document.checksum) == 64
        content = (media_folder / document.file.name).read_bytes()
        assert b"Janez" not in content
        assert b"Knjiga" in content

    @pytest.mark.parametrize("way", ["single", "many", "chooser"])
    @pytest.mark.parametrize(
        ("content", "name", "code"),
        [
            (samples.with_entry(samples.word(), "word/vbaProject.bin", b"x"), "a.docx", "macro"),
            (SVG, "a.pdf", "svg"),
            (samples.pdf()[:300], "a.pdf", "damaged"),
            (samples.archive({"a": b"x"}), "a.zip", "unknown"),
        ],
    )
    def test_what_could_do_something_is_refused_on_every_way(
        self, admin, media_folder, content, name, code, way
    ):
        said = getattr(self, way)(admin, upload(content, name))
        assert re.split(r"%\(", str(MESSAGES[code]))[0].strip() in said
        assert not SiteDocument.objects.exists()
        assert stored_files(media_folder) == []

    def single(self, admin, file):
        response = admin.post("/admin/documents/add/", {**DOCUMENT_FORM, "file": file})
        return " ".join(response.context["form"].errors["file"])

    def many(self, admin, file):
        form = {"title": "a", "files[]": file, "collection": 1}
        answer = admin.post("/admin/documents/multiple/add/", form, headers=XHR).json()
        assert answer["success"] is False
        return answer["error_message"]

    def chooser(self, admin, file):
        form = {f"document-chooser-upload-{name}": v for name, v in DOCUMENT_FORM.items()}
        form["document-chooser-upload-file"] = file
        response = admin.post("/admin/documents/chooser/create/", form)
        return " ".join(response.context["creation_form"].errors["file"])

    def test_many_at_once_take_their_names_for_titles(self, admin):
        form = {"title": "Plakat", "files[]": upload(samples.pdf(), "a.pdf"), "collection": 1}
        answer = admin.post("/admin/documents/multiple/add/", form, headers=XHR).json()
        assert answer["success"] is True
        document = SiteDocument.objects.get()
        assert document.title_sl == "Plakat"
        prefix = f"doc-{document.pk}"
        changed = {f"{prefix}-title_sl": "Letak", f"{prefix}-title_en": "", f"{prefix}-tags": ""}
        address = f"/admin/documents/multiple/{document.pk}/"
        assert admin.post(address, changed, headers=XHR).json()["success"] is True
        document.refresh_from_db()
        assert document.title_sl == "Letak"

    def test_the_title_is_needed_in_slovenian(self, admin):
        form = {"title_sl": "", "title_en": "Book", "file": upload(samples.pdf(), "a.pdf")}
        response = admin.post("/admin/documents/add/", form)
        assert list(response.context["form"].errors) == ["title_sl"]

    def test_a_replacement_is_described_anew(self, admin):
        document = SiteDocumentFactory()
        before = (document.file.name, document.checksum, document.file_hash)
        form = {**DOCUMENT_FORM, "file": upload(samples.word(), "b.docx"), "collection": 1}
        response = admin.post(f"/admin/documents/edit/{document.pk}/", form)
        assert response.status_code == 302
        document.refresh_from_db()
        assert document.kind == "docx"
        assert not {document.file.name, document.checksum, document.file_hash} & set(before)

    def test_editors_find_a_document_by_its_title_in_either_language(self, admin):
        SiteDocumentFactory(title_sl="Priročnik", title_en="Handbook")
        for query in ("Priročnik", "Handbook"):
            page = admin.get("/admin/documents/", {"q": query}).content.decode()
            assert "prirocnik.pdf" in page


class TestFromCode:
    def test_full_clean_checks_and_names_the_field(self):
        image = SiteImage(title="x", file=ContentFile(SVG, "a.svg"))
        with pytest.raises(ValidationError) as caught:
            image.full_clean(exclude=["collection"])
        assert "file" in caught.value.message_dict

    def test_saving_without_a_check_checks(self, media_folder):
        with pytest.raises(ValidationError):
            SiteDocument(title="x", file=ContentFile(SVG, "a.pdf")).save()
        assert stored_files(media_folder) == []

    def test_a_file_saved_by_itself_is_checked(self, media_folder):
        document = SiteDocument(title="x")
        with pytest.raises(ValidationError):
            document.file.save("a.pdf", ContentFile(SVG))
        document.file.save("a.pdf", ContentFile(samples.pdf()))
        assert document.kind == "pdf"
        assert b"Janez" not in (media_folder / document.file.name).read_bytes()
