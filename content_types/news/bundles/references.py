"""What a page of a bundle refers to."""

from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex

from cms.pages.models import BasePage

FILES = (get_image_model(), get_document_model())


def references(page: BasePage) -> Iterator[tuple[type[Model], Any]]:
    """What a draft refers to anywhere in it, each once: model and primary key.

    Wagtail's index holds what is public; of a draft it is worked out anew, by the same code.
    """
    seen = set()
    for content_type, key, *_place in ReferenceIndex._extract_references_from_object(page):
        if (content_type, key) in seen:
            continue
        seen.add((content_type, key))
        model = ContentType.objects.get_for_id(content_type).model_class()
        if model is not None:
            yield model, model._meta.pk.to_python(key)
