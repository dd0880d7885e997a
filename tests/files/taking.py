"""Taking documents in, as tests ask for it."""

import io

import pytest

from cms.files.intake import FileRefusedError, take_in
from cms.files.kinds import DOCUMENTS


def taken(content, name, title=""):
    return take_in(io.BytesIO(content), name, DOCUMENTS, title=title)


def stored(content, name):
    return taken(content, name).file.read()


def refused(content, name):
    with pytest.raises(FileRefusedError) as caught:
        taken(content, name)
    assert "%(" not in caught.value.messages[0]
    return caught.value.code
