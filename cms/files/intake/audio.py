"""MP3: the sound alone, without the tags before and after it."""

import shutil
from typing import IO

from .refusal import FileRefusedError

_ID3V1 = 128
_APE_FOOTER = 32
_FRAMES_LOOKED_AT = 4
# By version bits (0: 2.5, 2: 2, 3: 1) of layer III: bit rates in kbit/s, sample rates in Hz.
_RATES_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_SAMPLES = {0: (11025, 12000, 8000), 2: (22050, 24000, 16000), 3: (44100, 48000, 32000)}


def clean(source: IO[bytes], target: IO[bytes], _title: str = "") -> None:
    """Write the frames of sound. Raises FileRefusedError when there are none."""
    start, end = _after_tags(source), _before_tags(source)
    place = start
    for _number in range(_FRAMES_LOOKED_AT):
        source.seek(place)
        place += _frame_length(source.read(4))
        if place > end:
            raise FileRefusedError("damaged")
    source.seek(start)
    shutil.copyfileobj(source, target)
    target.truncate(end - start)


def _after_tags(source: IO[bytes]) -> int:
    """Where the sound begins: after any number of ID3v2 tags."""
    place = 0
    while True:
        source.seek(place)
        head = source.read(10)
        if len(head) < 10 or not head.startswith(b"ID3"):
            return place
        footer = 10 if head[5] & 0x10 else 0
        size = sum(byte << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
        place += 10 + size + footer


def _before_tags(source: IO[bytes]) -> int:
    """Where the sound ends: before an ID3v1 and an APE tag."""
    end = source.seek(0, 2)
    source.seek(max(0, end - _ID3V1))
    if source.read(3) == b"TAG":
        end -= _ID3V1
    source.seek(max(0, end - _APE_FOOTER))
    footer = source.read(_APE_FOOTER)
    if footer.startswith(b"APETAGEX"):
        has_header = bool(int.from_bytes(footer[20:24], "little") >> 31)
        end -= int.from_bytes(footer[12:16], "little") + (_APE_FOOTER if has_header else 0)
    return end


def _frame_length(head: bytes) -> int:
    """The length of the frame of layer III that begins so, in bytes."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        raise FileRefusedError("damaged")
    version, layer = (head[1] >> 3) & 3, (head[1] >> 1) & 3
    rate, samples = head[2] >> 4, (head[2] >> 2) & 3
    if version == 1 or layer != 1 or not 0 < rate < 15 or samples == 3:
        raise FileRefusedError("damaged")
    table, factor = (_RATES_1, 144) if version == 3 else (_RATES_2, 72)
    padding = (head[2] >> 1) & 1
    return factor * table[rate] * 1000 // _SAMPLES[version][samples] + padding
