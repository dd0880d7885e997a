"""Pictures are taken without their metadata, upright, whole; what is not a still one is refused."""

import io
import tracemalloc

import pytest
from PIL import Image, ImageCms

from cms.files.intake import FileRefusedError, take_in
from cms.files.kinds import PICTURES
from tests.files import samples


def taken(content, name):
    return take_in(io.BytesIO(content), name, PICTURES)


def refused(content, name):
    with pytest.raises(FileRefusedError) as caught:
        taken(content, name)
    assert "%(" not in caught.value.messages[0]
    return caught.value.code


@pytest.mark.parametrize(
    ("kind", "name"), [("JPEG", "a.jpg"), ("JPEG", "A.JPEG"), ("PNG", "a.png"), ("WEBP", "a.webp")]
)
def test_where_when_and_by_whom_it_was_taken_goes(kind, name):
    content = samples.photograph(kind)
    assert b"Janez Novak" in content
    checked = taken(content, name)
    stored = checked.file.read()
    assert b"Janez Novak" not in stored
    assert b"Exif" not in stored
    image = Image.open(io.BytesIO(stored))
    assert (image.size, dict(image.getexif())) == ((400, 300), {})
    assert checked.size == len(stored)


def test_comments_and_further_words_of_a_picture_go():
    data = io.BytesIO()
    Image.new("RGB", (30, 30)).save(data, "JPEG", comment=b"Janez Novak", xmp=b"<x>Janez</x>")
    assert b"Janez" not in taken(data.getvalue(), "a.jpg").file.read()


def test_a_picture_on_its_side_is_turned_upright():
    image = Image.open(taken(samples.photograph(orientation=6), "a.jpg").file)
    assert image.size == (300, 400)
    # The red strip that lay on top is on the right now.
    assert image.getpixel((290, 200))[1] < 100 < image.getpixel((10, 200))[1]


def test_the_colour_profile_stays():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = samples.photograph(icc_profile=profile)
    assert Image.open(taken(content, "a.jpg").file).info["icc_profile"] == profile


def test_transparency_stays():
    data = io.BytesIO()
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(data, "PNG")
    assert Image.open(taken(data.getvalue(), "a.png").file).getpixel((3, 3))[3] == 0


def test_a_scan_in_greys_of_16_bits_becomes_one_of_which_sizes_can_be_made():
    scan = Image.new("I;16", (2, 1))
    scan.putpixel((1, 0), 0x8000)
    written = io.BytesIO()
    scan.save(written, "PNG")
    image = Image.open(taken(written.getvalue(), "scan.png").file)
    assert (image.mode, list(image.tobytes())) == ("L", [0, 128])


def test_what_hangs_behind_a_picture_goes():
    stored = taken(samples.photograph() + b"PK\x03\x04 hidden", "a.jpg").file.read()
    assert b"hidden" not in stored


def test_a_jpeg_keeps_its_quality():
    content = samples.photograph(size=(900, 700), quality=95)
    before, after = Image.open(io.BytesIO(content)), Image.open(taken(content, "a.jpg").file)
    assert before.quantization == after.quantization


def test_a_picture_of_300_megapixels_is_refused_by_its_header_alone():
    tracemalloc.start()
    code = refused(samples.png_header(20_000, 15_000), "a.png")
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert code == "far-too-many-pixels"
    assert peak < 5_000_000


@pytest.mark.parametrize("size", [(10_000, 5_001), (9_000, 9_000), (60_000, 60_000)])
def test_too_many_pixels_are_refused_whatever_their_number(size):
    assert refused(samples.png_header(*size), "a.png").endswith("too-many-pixels")


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.jpg", "empty"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "a.svg",
            "svg",
        ),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<svg onload='alert(1)'/>", "a.png", "svg"),
        (b"\xef\xbb\xbf<svg>", "a.svg", "svg"),
        (b"<!DOCTYPE html><script>alert(1)</script>", "a.jpg", "page"),
        (b"nothing but words", "a.jpg", "unknown"),
        (b"\x00\x01\x02", "a.jpg", "unknown"),
        (b"MZ\x90\x00", "a.jpg", "program"),
        (b"\x7fELF\x02", "a.png", "program"),
        (b"\x00\x00\x00\x20ftypheic\x00\x00", "a.heic", "heic"),
        (samples.pdf(), "a.jpg", "unknown"),
        (samples.photograph(), "a.png", "extension"),
        (samples.photograph("PNG"), "a.jpg", "extension"),
        (samples.photograph(), "a", "no-extension"),
        (samples.photograph()[:-900], "a.jpg", "damaged"),
        (samples.photograph("PNG")[:200], "a.png", "damaged"),
        (b"\xff\xd8\xff\xe0 and no more", "a.jpg", "damaged"),
        (samples.moving("GIF"), "a.gif", "animated"),
        (samples.moving("WEBP"), "a.webp", "animated"),
        (samples.moving("PNG"), "a.png", "animated"),
    ],
)
def test_what_is_no_still_picture_is_refused_with_the_reason(content, name, code):
    assert refused(content, name) == code


def test_a_file_that_is_too_large_is_refused_before_it_is_read():
    class Huge(io.BytesIO):
        def seek(self, place, whence=0):
            return 80_000_000 if whence == 2 else super().seek(place, whence)

        def read(self, *arguments):
            raise AssertionError("it was read")

    with pytest.raises(FileRefusedError) as caught:
        take_in(Huge(), "a.jpg", PICTURES)
    assert caught.value.code == "too-large"
    assert "60" in caught.value.messages[0]
