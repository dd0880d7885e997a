"""What a kill left in the folder of uploads goes; what belongs to somebody stays."""

import os
import time

import pytest
from django.core.files.base import ContentFile
from wagtail.models import UploadedFile

from cms.files.storage import UNFINISHED
from cms.files.sweeping import sweep
from tests.files.factories import SiteDocumentFactory, SiteImageFactory

pytestmark = pytest.mark.django_db
TWO_DAYS_AGO = time.time() - 2 * 86_400


@pytest.fixture
def left(media_folder):
    """A function that makes a file which nobody owns."""

    def make(name, old=True):
        path = media_folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
        if old:
            os.utime(path, (TWO_DAYS_AGO, TWO_DAYS_AGO))
        return path

    return make


def test_old_files_without_a_row_and_unfinished_ones_go(left):
    paths = [
        left("documents/orphan.pdf"),
        left("original_images/orphan.jpg"),
        left("images/orphan.webp"),
        left(f"documents/{UNFINISHED}abc"),
    ]
    sweep()
    assert not any(path.exists() for path in paths)


def test_what_is_new_or_not_ours_stays(left):
    paths = [left("documents/new.pdf", old=False), left("other/a.pdf"), left("top.txt")]
    sweep()
    assert all(path.exists() for path in paths)


def test_what_belongs_to_somebody_stays(media_folder):
    files = [SiteDocumentFactory().file, SiteImageFactory().file]
    for file in files:
        os.utime(file.path, (TWO_DAYS_AGO, TWO_DAYS_AGO))
    sweep()
    assert all((media_folder / file.name).exists() for file in files)


def test_an_upload_that_nobody_finished_goes_with_its_row(media_folder):
    upload = UploadedFile(for_content_type_id=1)
    upload.file.save("a.jpg", ContentFile(b"unchecked"))
    os.utime(upload.file.path, (TWO_DAYS_AGO, TWO_DAYS_AGO))
    sweep()
    assert not UploadedFile.objects.exists()
    assert not (media_folder / upload.file.name).exists()
