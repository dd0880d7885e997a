"""What a browser sends when an editor saves a page in the admin."""

from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from cms.site.models import StandardPage


def page_form(body=(), **fields):
    """The data of a standard page's form: all fields of both languages, `fields` filled in."""
    form = {
        "title_sl": "",
        "title_en": "",
        "slug_sl": "",
        "slug_en": "",
        "lead_sl": "",
        "lead_en": "",
        "seo_title_sl": "",
        "seo_title_en": "",
        "search_description_sl": "",
        "search_description_en": "",
        "reviewed": "",
        "go_live_at": "",
        "expire_at": "",
        "body": streamfield(list(body)),
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "",
    }
    return nested_form_data(form | fields)


def form_of(page, **fields):
    """The form of an existing page as the browser has it, with `fields` changed."""
    names = ("title", "slug", "lead", "seo_title", "search_description")
    form = {
        f"{name}_{code}": getattr(page, f"{name}_{code}") or ""
        for name in names
        for code in ("sl", "en")
    }
    return page_form(**(form | fields))


def add_url(parent, model=StandardPage):
    return reverse(
        "wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk]
    )


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def errors_of(response):
    """The errors that the form of a response shows, by field."""
    assert response.status_code == 200, response.status_code
    return {
        name: [str(each) for each in found]
        for name, found in response.context["form"].errors.items()
    }
