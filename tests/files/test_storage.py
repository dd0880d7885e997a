"""Files are stored whole or not at all, also on a disk that is full."""

import errno
import os
import shutil
import subprocess
from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from cms.files import room
from cms.files.models import SiteDocument, SiteImage, SiteRendition
from cms.files.storage import WholeFileStorage
from tests.files import samples
from tests.files.factories import SiteImageFactory, image_bytes

KILOBYTE = 1024


def files_in(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def full(monkeypatch):
    """A disk that takes a few kilobytes more and then nothing."""

    def copy(source, target, length=0):
        target.write(source.read(3 * KILOBYTE))
        target.flush()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("cms.files.storage.shutil.copyfileobj", copy)


@pytest.fixture
def tiny_disk(tmp_path):
    """A real file system of 256 kB; skips where none may be mounted."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root may mount a file system, and not in every container")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


class TestStorage:
    def test_a_name_that_is_taken_is_left_alone(self, media_folder):
        storage = WholeFileStorage(media_folder)
        names = [storage.save("a/b.txt", ContentFile(text)) for text in (b"one", b"two")]
        assert names[0] == "a/b.txt"
        assert [storage.open(name).read() for name in names] == [b"one", b"two"]

    def test_two_writers_of_one_name_both_keep_their_file(self, media_folder, monkeypatch):
        storage = WholeFileStorage(media_folder)
        storage.save("b.txt", ContentFile(b"one"))
        # The second one looked before the first one was there.
        name = storage._save("b.txt", ContentFile(b"two"))
        assert name != "b.txt"
        assert storage.open("b.txt").read() == b"one"
        assert storage.open(name).read() == b"two"

    def test_a_file_appears_only_when_it_is_whole(self, media_folder):
        seen = []

        class Slow(ContentFile):
            def read(self, *arguments):
                seen.append(files_in(media_folder))
                return super().read(*arguments)

        WholeFileStorage(media_folder).save("a.txt", Slow(b"x" * 100_000))
        assert seen
        assert not any("a.txt" in names for names in seen)
        assert files_in(media_folder) == ["a.txt"]

    def test_others_may_read_what_is_stored(self, media_folder):
        name = WholeFileStorage(media_folder).save("a.txt", ContentFile(b"x"))
        assert (media_folder / name).stat().st_mode & 0o777 == 0o644

    def test_a_full_disk_leaves_nothing_behind(self, media_folder, full):
        with pytest.raises(OSError, match="No space left"):
            WholeFileStorage(media_folder).save("a.txt", ContentFile(b"x" * 10_000))
        assert files_in(media_folder) == []

    def test_a_disk_that_is_really_full_leaves_nothing_behind(self, tiny_disk):
        storage = WholeFileStorage(tiny_disk)
        storage.save("fits.bin", ContentFile(b"x" * 100_000))
        with pytest.raises(OSError, match="No space left"):
            storage.save("does-not.bin", ContentFile(b"x" * 300_000))
        assert files_in(tiny_disk) == ["fits.bin"]


@pytest.mark.django_db(transaction=True)
class TestUploads:
    @pytest.fixture
    def admin(self, client):
        client.force_login(User.objects.create_superuser("editor"))
        client.raise_request_exception = False
        return client

    def upload(self, admin, name="a.jpg", content=None):
        file = SimpleUploadedFile(name, content or image_bytes())
        form = {"title": "Slika", "alternative_sl": "", "alternative_en": "", "credit": ""}
        return admin.post("/admin/images/add/", {**form, "file": file, "collection": "1"})

    def test_a_disk_without_room_is_an_error_of_the_field(self, admin, monkeypatch, media_folder):
        monkeypatch.setattr(room, "RESERVE", shutil.disk_usage("/").total * 2)
        response = self.upload(admin)
        assert response.status_code == 200
        assert str(room.NO_ROOM) in response.context["form"].errors["file"]
        assert files_in(media_folder) == []

    def test_a_disk_that_fills_up_in_the_middle_is_told_in_plain_words(
        self, admin, full, media_folder
    ):
        response = self.upload(admin)
        assert response.status_code == 507
        assert str(room.NO_ROOM) in response.content.decode()
        assert not SiteImage.objects.exists()
        assert files_in(media_folder) == []

    def test_the_uploader_of_many_files_says_so_as_well(self, admin, full, media_folder):
        response = admin.post(
            "/admin/documents/multiple/add/",
            {"files[]": SimpleUploadedFile("a.pdf", samples.pdf()), "title": "a", "collection": 1},
            headers={"x-requested-with": "XMLHttpRequest"},
        )
        assert response.json() == {"success": False, "error_message": str(room.NO_ROOM)}
        assert not SiteDocument.objects.exists()
        assert files_in(media_folder) == []

    def test_a_folder_that_is_closed_is_an_error_of_the_field(
        self, admin, media_folder, monkeypatch
    ):
        monkeypatch.setattr("cms.files.room.os.access", lambda folder, mode: False)
        response = self.upload(admin)
        assert response.status_code == 200
        assert str(room.CLOSED) in response.context["form"].errors["file"]
        assert files_in(media_folder) == []

    def test_a_chooser_is_told_by_the_status_that_the_disk_filled_up(self, admin, full):
        """Its script would take a JSON of 200 for the next step, and show nothing at all."""
        file = SimpleUploadedFile("a.jpg", image_bytes())
        form = {"title": "Slika", "file": file, "collection": "1"}
        response = admin.post(
            "/admin/images/chooser/create/",
            {f"image-chooser-upload-{name}": value for name, value in form.items()},
            headers={"x-requested-with": "XMLHttpRequest"},
        )
        assert response.status_code == 507
        assert not SiteImage.objects.exists()

    @pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS])
    def test_a_folder_that_is_closed_to_the_server_is_told_in_plain_words(
        self, admin, media_folder, monkeypatch, code
    ):
        def closed(*arguments, **options):
            raise OSError(code, os.strerror(code))

        monkeypatch.setattr("cms.files.storage.tempfile.mkstemp", closed)
        response = self.upload(admin)
        assert response.status_code == 507
        assert str(room.CLOSED) in response.content.decode()
        answer = admin.post(
            "/admin/documents/multiple/add/",
            {"files[]": SimpleUploadedFile("a.pdf", samples.pdf()), "title": "a", "collection": 1},
            headers={"x-requested-with": "XMLHttpRequest"},
        )
        assert answer.json() == {"success": False, "error_message": str(room.CLOSED)}
        assert not SiteImage.objects.exists()
        assert not SiteDocument.objects.exists()
        assert files_in(media_folder) == []

    @pytest.mark.parametrize("model", ["images", "documents"])
    def test_a_file_is_not_lost_when_its_replacement_finds_no_room(
        self, admin, media_folder, model, monkeypatch, full
    ):
        monkeypatch.undo()
        admin.raise_request_exception = False
        name, content = ("a.jpg", image_bytes()) if model == "images" else ("a.pdf", samples.pdf())
        kind = SiteImage if model == "images" else SiteDocument
        found = kind(title="x", title_sl="x") if kind is SiteDocument else kind(title="x")
        found.file = ContentFile(content, name)
        found.save()
        before = found.file.name

        def no_room(self, name, content):
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(WholeFileStorage, "_save", no_room)
        titles = {"title": "x", "title_sl": "x", "title_en": "", "collection": "1"}
        file = SimpleUploadedFile(f"new-{name}", content)
        place = found.pk if model == "images" else f"edit/{found.pk}"
        response = admin.post(f"/admin/{model}/{place}/", {**titles, "file": file})
        assert response.status_code == 507
        found.refresh_from_db()
        assert found.file.name == before
        assert default_storage.exists(before)

    def test_a_page_shows_what_it_can_when_its_sizes_find_no_room(self, full, monkeypatch):
        monkeypatch.undo()
        image = SiteImageFactory()
        image.renditions.all().delete()
        monkeypatch.setattr(
            WholeFileStorage,
            "_save",
            lambda *arguments: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")),
        )
        from cms.files.pictures import pictures

        assert pictures([image.pk]) == {}
        assert not SiteRendition.objects.exists()

    def test_other_failures_are_still_failures(self, admin, monkeypatch):
        def broken(self, name, content):
            raise OSError(errno.EIO, "Input/output error")

        monkeypatch.setattr(WholeFileStorage, "_save", broken)
        assert self.upload(admin).status_code == 500

    def test_a_file_goes_again_when_its_row_cannot_be_saved(self, media_folder, monkeypatch):
        def fail(*arguments, **options):
            raise RuntimeError

        image = SiteImage(title="x", file=ContentFile(image_bytes(), "a.jpg"))
        monkeypatch.setattr(SiteImage, "_do_insert", fail)
        with pytest.raises(RuntimeError):
            image.save()
        assert files_in(media_folder) == []


def test_what_is_uploaded_goes_through_memory_of_a_bounded_size(media_folder):
    from cms.files.intake import take_in
    from cms.files.kinds import DOCUMENTS

    checked = take_in(BytesIO(b"a;b\n" * 3_000_000), "a.csv", DOCUMENTS)
    assert checked.file.file._rolled
