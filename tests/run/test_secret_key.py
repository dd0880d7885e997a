"""The key of a checkout: one, whoever asks first."""

import stat
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from cms.settings.secret_key import kept_in

AT_ONCE = 8


def test_starts_at_the_same_moment_get_the_same_key(tmp_path):
    barrier = Barrier(AT_ONCE)

    def ask(number):
        path = tmp_path / str(number) / "secret_key"
        barrier.wait()
        return kept_in(path)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for number in range(50):
            keys = set(pool.map(ask, [number] * AT_ONCE))
            assert len(keys) == 1
            assert len(keys.pop()) > 50


def test_the_key_stays_and_only_its_owner_reads_it(tmp_path):
    path = tmp_path / "secret_key"
    key = kept_in(path)
    assert kept_in(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_was_left_empty_is_filled(tmp_path):
    path = tmp_path / "secret_key"
    path.touch()
    assert kept_in(path) == kept_in(path) != ""
