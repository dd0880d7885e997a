"""Observances and bundles in the admin: screens, permissions, guards."""

from django.contrib.auth.models import Permission
from django.db.models import Q, QuerySet
from django.db.models.signals import pre_delete
from wagtail import hooks

from content_types.news.bundles.references import FILES

from .guards import (
    keep_file,
    keep_in_bundle,
    keep_many_in_bundle,
    keep_many_undeleted,
    keep_observance,
    tell_of_approval,
    tell_of_bundle,
)
from .viewset import BundleViewSet

hooks.register("before_edit_page", tell_of_approval)
hooks.register("before_publish_page", keep_in_bundle)
hooks.register("before_bulk_action", keep_many_in_bundle)
hooks.register("before_bulk_action", keep_many_undeleted)
hooks.register("before_delete_page", keep_observance)
hooks.register("before_delete_page", tell_of_bundle)
for model in FILES:
    pre_delete.connect(keep_file, sender=model)


@hooks.register("register_admin_viewset")
def bundle_viewset() -> BundleViewSet:
    return BundleViewSet()


@hooks.register("register_permissions")
def bundle_permissions() -> QuerySet[Permission]:
    own = Q(content_type__model="bundle") | Q(codename="change_bundlepost")
    return Permission.objects.filter(own, content_type__app_label="bundles")
