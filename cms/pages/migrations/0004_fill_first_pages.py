"""Wagtail's migrations make the tree's root before anybody knows of languages: give it its words.

Wagtail's welcome page is removed: the starter content brings the real home page.
"""

from django.db import migrations


def fill(apps, schema_editor):
    BasePage = apps.get_model("pages", "BasePage")
    Site = apps.get_model("wagtailcore", "Site")
    Site.objects.all().delete()
    BasePage.objects.filter(depth__gt=1).delete()
    for page in BasePage.objects.filter(depth=1):
        page.title_sl = page.title
        page.slug_sl = page.slug
        page.url_path = page.url_path_sl = page.url_path_en = "/"
        page.numchild = 0
        page.save()


class Migration(migrations.Migration):
    dependencies = [("pages", "0003_finalize"), ("wagtailcore", "0098_apitoken")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
