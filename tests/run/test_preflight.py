import os
import socket

import pytest

from cms.run.errors import StartupError
from cms.run.preflight import Address, check_address, check_writable, requested_address


@pytest.fixture(autouse=True)
def no_settings(monkeypatch):
    for name in ("HOST", "PORT"):
        monkeypatch.delenv(name, raising=False)


def test_the_address_without_settings():
    assert requested_address() == Address("127.0.0.1", 8000)


def test_the_address_follows_host_and_port(monkeypatch):
    monkeypatch.setenv("HOST", "0.0.0.0")  # noqa: S104
    monkeypatch.setenv("PORT", "9000")
    address = requested_address()
    assert address.bind == "0.0.0.0:9000"
    assert address.url == "http://127.0.0.1:9000"


def test_an_ipv6_address_is_bracketed(monkeypatch):
    monkeypatch.setenv("HOST", "[::1]")
    assert requested_address().bind == "[::1]:8000"
    assert Address("::", 80).url == "http://[::1]:80"


@pytest.mark.parametrize("port", ["0", "65536", "-1", "80a", "8 0", "²"])
def test_a_wrong_port_is_named(monkeypatch, port):
    monkeypatch.setenv("PORT", port)
    with pytest.raises(StartupError, match=f"PORT={port} is no port"):
        requested_address()


def test_a_port_in_use_is_reported_with_a_way_out():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        with pytest.raises(StartupError, match=f"already in use.*make run PORT={port + 1}"):
            check_address(Address("127.0.0.1", port))


def test_a_port_that_was_in_use_a_moment_ago_is_free():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    check_address(Address("127.0.0.1", port))


def test_an_address_of_another_machine_is_refused():
    with pytest.raises(StartupError, match=r"192\.0\.2\.1 is no address of this machine"):
        check_address(Address("192.0.2.1", 8000))


def test_a_name_that_is_no_address_is_refused():
    with pytest.raises(StartupError, match="HOST=no such host is no address"):
        check_address(Address("no such host", 8000))


def test_a_folder_that_can_be_written_is_made(tmp_path):
    check_writable(tmp_path / "new" / "var")
    assert list((tmp_path / "new" / "var").iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_reported(tmp_path):
    (tmp_path / "var").touch()
    with pytest.raises(StartupError, match=r"Nothing can be written to .*VAR_DIR="):
        check_writable(tmp_path / "var")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_reported(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StartupError, match="Permission denied"):
        check_writable(tmp_path / "var")


def test_a_full_disk_is_reported(tmp_path, monkeypatch):
    def full(**_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cms.run.preflight.tempfile.TemporaryFile", full)
    with pytest.raises(StartupError, match="No space left on device"):
        check_writable(tmp_path)
