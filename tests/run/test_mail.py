"""Which e-mails are sent: all of them through a server that is named, else none."""

import runpy

import pytest
from django.urls import reverse


def settings_with(monkeypatch, **variables):
    for name in ("EMAIL_HOST", "EMAIL_PORT", "EMAIL_HOST_USER", "EMAIL_HOST_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return runpy.run_path("cms/settings/mail.py")


def test_without_a_server_nothing_is_sent_and_no_password_is_promised(monkeypatch):
    found = settings_with(monkeypatch)
    assert found["EMAIL_BACKEND"].endswith("dummy.EmailBackend")
    assert found["WAGTAIL_PASSWORD_RESET_ENABLED"] is False


@pytest.mark.parametrize(
    ("port", "tls", "ssl"), [("", True, False), ("465", False, True), ("25", False, False)]
)
def test_a_server_is_spoken_to_as_its_port_is_meant(monkeypatch, port, tls, ssl):
    found = settings_with(monkeypatch, EMAIL_HOST="mail.example.si", EMAIL_PORT=port)
    assert found["EMAIL_BACKEND"].endswith("smtp.EmailBackend")
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (tls, ssl)
    assert found["WAGTAIL_PASSWORD_RESET_ENABLED"] is True


@pytest.mark.django_db
@pytest.mark.parametrize("enabled", [True, False])
def test_the_login_offers_a_new_password_only_where_it_can_be_sent(client, settings, enabled):
    settings.WAGTAIL_PASSWORD_RESET_ENABLED = enabled
    address = reverse("wagtailadmin_password_reset")
    assert (address in client.get(reverse("wagtailadmin_login")).content.decode()) is enabled
    assert (client.get(address).status_code == 200) is enabled
