"""Files of the tests lie in a folder of their own, on a real disk."""

import pytest


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    """The folder of uploads, empty before each test."""
    folder = tmp_path / "media"
    folder.mkdir()
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "cms.files.storage.WholeFileStorage"},
    }
    settings.MEDIA_ROOT = folder
    return folder
