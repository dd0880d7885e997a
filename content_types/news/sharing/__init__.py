"""The picture that other sites show with a link to a piece of news."""

from .card import SharingCard, card_of, card_url
from .drawing import HEIGHT, WIDTH, draw

__all__ = ["HEIGHT", "WIDTH", "SharingCard", "card_of", "card_url", "draw"]
