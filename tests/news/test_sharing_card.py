"""The picture that networks show with a link."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops
from wagtail.models import PageViewRestriction

from cms.pages import languages
from content_types.news.sharing import HEIGHT, WIDTH, SharingCard, card_of, card_url, draw
from content_types.news.sharing.drawing import (
    GROUND,
    LEADING,
    MARGIN,
    TITLE_HEIGHT,
    TITLE_LINES,
    TITLE_SIZES,
)
from content_types.news.sharing.letters import Letters
from content_types.news.sharing.wrapping import fit, wrap
from tests.public.reading import Answer

from .factories import NewsPageFactory

ROOM = WIDTH - 2 * MARGIN
CARD = SharingCard("Žrtve čakajo", "Novica · 18. oktober 2025", "Boj proti trgovini z ljudmi")
LONG = "Medresorska delovna skupina je pregledala spremenjeno direktivo " * 6


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def fitted(title):
    return fit(title, TITLE_SIZES, ROOM, TITLE_HEIGHT, TITLE_LINES, LEADING)


def address(page, language="sl"):
    with languages.speaking(language):
        return card_url(page)


def opened(content):
    return Image.open(BytesIO(content))


def test_a_card_has_the_size_that_networks_ask_for():
    picture = opened(draw(CARD))
    assert (picture.format, picture.size) == ("PNG", (WIDTH, HEIGHT)) == ("PNG", (1200, 630))


@pytest.mark.parametrize("letter", "čšžđćČŠŽĐĆ»«–șłő")
def test_every_letter_has_a_shape_of_its_own(letter):
    def shape(text):
        return opened(draw(SharingCard(text, "", "")))

    unknown = shape("\u0b83")
    assert ImageChops.difference(shape(letter), unknown).getbbox()
    assert ImageChops.difference(shape(letter), shape("")).getbbox()


def test_a_short_title_is_large_and_a_long_one_shrinks():
    short, long = fitted("Žrtve čakajo"), fitted(LONG[:120])
    assert short == (TITLE_SIZES[0], ["Žrtve čakajo"])
    assert long[0] < short[0]
    assert " ".join(long[1]) == LONG[:120].strip()


@pytest.mark.parametrize("title", [LONG, "Dolgabeseda" * 40, "ž" * 255, "a", "W W W " * 60])
def test_no_line_leaves_the_card(title):
    size, lines = fitted(title)
    letters = Letters(size, 700)
    assert max(letters.length(line) for line in lines) <= ROOM
    assert len(lines) * size * LEADING <= TITLE_HEIGHT
    assert len(lines) <= TITLE_LINES


def test_a_title_without_room_ends_with_an_ellipsis():
    assert fitted(LONG)[1][-1].endswith("…")


def test_words_are_kept_whole():
    lines = wrap("Slovenija in Evropska unija", Letters(88, 700), 600)
    assert " ".join(lines) == "Slovenija in Evropska unija"


@pytest.mark.parametrize(
    ("title", "ends"),
    [
        ("Medresorska skupina za boj proti trgovini z ljudmi", ["z", "za boj proti trgovini z"]),
        ("Strokovno srečanje bo v ponedeljek, 18.\xa0oktobra 2027", ["v", "18."]),
    ],
)
def test_no_line_ends_with_a_single_letter_or_between_what_is_bound(title, ends):
    for width in range(200, 1000, 20):
        lines = wrap(title, Letters(44, 700), width)
        assert not any(line.endswith(f" {end}") or line == end for line in lines for end in ends)


def test_the_margin_stays_empty():
    picture = opened(draw(SharingCard(LONG, "Novica", "Stran"))).convert("RGB")
    left = picture.crop((0, 0, MARGIN - 40, HEIGHT))
    assert left.getcolors() == [
        (left.width * left.height, Image.new("RGB", (1, 1), GROUND).getpixel((0, 0)))
    ]


def test_the_card_is_served_for_ever_under_its_address(client, index, tmp_path):
    page = NewsPageFactory(parent=index)
    response = client.get(address(page))
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert opened(response.content).size == (1200, 630)
    (kept,) = tmp_path.rglob("*.png")
    assert kept.read_bytes() == response.content
    kept.write_bytes(b"kept")
    assert client.get(address(page)).content == b"kept"


def test_each_language_has_a_card_of_its_own(client, index):
    page = NewsPageFactory(parent=index, title_sl="Posvet", title_en="Conference")
    assert address(page) != address(page, "en")
    assert client.get(address(page)).content != client.get(address(page, "en")).content


def test_another_title_has_another_address_and_the_old_one_leads_there(client, index):
    page = NewsPageFactory(parent=index)
    old = address(page)
    page.title_sl = "Nov naslov"
    page.save()
    assert address(page) != old
    assert client.get(old).headers["Location"] == address(page)


def test_news_that_is_not_public_has_no_card(client, index):
    page = NewsPageFactory(parent=index, live=False)
    assert client.get(address(page)).status_code == 404
    page.live = True
    page.save()
    assert client.get(address(page)).status_code == 200
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert client.get(address(page)).status_code == 404


@pytest.mark.parametrize(
    ("title", "drawn"),
    [
        ("💙 Modro srce ❤\ufe0f – 👨‍👩‍👧 🇸🇮", "Modro srce –"),
        ("Člo\xadvek ni c\u030clan", "Človek ni član"),
        ("💙", ""),
    ],
)
def test_what_no_letter_has_a_shape_for_leaves_no_gap(client, index, title, drawn):
    page = NewsPageFactory(parent=index, title_sl=title, slug_sl="novica")
    with languages.speaking("sl"):
        assert card_of(page).title == drawn
    assert client.get(address(page)).status_code == 200


def test_there_is_no_card_in_a_language_without_words(client, index):
    page = NewsPageFactory(parent=index, title_en="")
    assert client.get(address(page, "en")).status_code == 404


@pytest.mark.parametrize("guess", ["/sharing/sl/{pk}/0.png", "/sharing/xx/{pk}/{digest}.png"])
def test_guessed_addresses_tell_nothing(client, index, guess):
    hidden = NewsPageFactory(parent=index, live=False)
    digest = address(hidden).rsplit("/", 1)[1].removesuffix(".png")
    assert client.get(guess.format(pk=hidden.pk, digest=digest)).status_code == 404
    assert client.get(guess.format(pk=987654, digest=digest)).status_code == 404
    assert client.get(guess.format(pk=10**30, digest=digest)).status_code == 404


def test_a_full_disk_keeps_nobody_from_the_card(client, index, monkeypatch):
    def refuse(*args, **kwargs):
        raise OSError(28, "No space left on device")

    page = NewsPageFactory(parent=index)
    monkeypatch.setattr("tempfile.NamedTemporaryFile", refuse)
    assert opened(client.get(address(page)).content).size == (1200, 630)


@pytest.mark.parametrize("language", ["sl", "en"])
def test_the_page_names_its_card(client, index, language):
    page = NewsPageFactory(parent=index, title_sl="Posvet", title_en="Conference")
    answer = Answer(page.url_in(language), "news", client.get(page.url_in(language)))

    def meta(name):
        return answer.all(f"//meta[@property='og:{name}']/@content")

    assert meta("image") == [f"http://testserver{address(page, language)}"]
    assert meta("image:alt") == [page.title_sl if language == "sl" else page.title_en]
    assert meta("type") == ["article"]
    assert meta("description") == [page.lead_sl if language == "sl" else page.lead_en]
