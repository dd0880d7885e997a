import re

import pytest
from django.contrib.auth import authenticate, get_user_model

from cms.run.account import USERNAME, create_first_account, random_password, set_new_password

pytestmark = pytest.mark.django_db


def test_a_password_is_four_groups_that_can_be_copied_by_hand():
    assert re.fullmatch(r"([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}", random_password())
    assert random_password() != random_password()


def test_the_first_account_opens_the_admin(client):
    password = create_first_account()
    assert authenticate(username=USERNAME, password=password).is_superuser
    assert client.login(username=USERNAME, password=password)
    assert client.get("/admin/").status_code == 200


def test_the_password_is_given_away_once():
    assert create_first_account()
    assert create_first_account() is None


def test_the_password_is_stored_nowhere_in_clear():
    password = create_first_account()
    assert password not in get_user_model().objects.get(username=USERNAME).password


def test_no_account_is_made_where_somebody_else_is_in_charge():
    get_user_model().objects.create_superuser("nekdo.drug", password="geslo-za-preskus")
    assert create_first_account() is None
    assert not get_user_model().objects.filter(username=USERNAME).exists()


def test_a_new_password_replaces_the_old_one_and_opens_a_closed_account():
    old = create_first_account()
    get_user_model().objects.filter(username=USERNAME).update(is_active=False)
    new = set_new_password()
    assert authenticate(username=USERNAME, password=old) is None
    assert authenticate(username=USERNAME, password=new)
    assert get_user_model().objects.filter(username=USERNAME).count() == 1
