from django.db import migrations, models

# In which the sentences were written until now.
LANGUAGE = "sl"


def by_language(apps, schema_editor):
    Bundle = apps.get_model("bundles", "Bundle")
    for bundle in Bundle.objects.all():
        if isinstance(bundle.failure, list):
            bundle.failure = {LANGUAGE: bundle.failure} if bundle.failure else {}
            bundle.save(update_fields=["failure"])
    for entry in apps.get_model("bundles", "BundleLogEntry").objects.filter(action="failed"):
        if isinstance(entry.details.get("reasons"), list):
            entry.details["reasons"] = {LANGUAGE: entry.details["reasons"]}
            entry.save(update_fields=["details"])


class Migration(migrations.Migration):
    dependencies = [("bundles", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="bundle",
            name="failure",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.RunPython(by_language, migrations.RunPython.noop),
    ]
