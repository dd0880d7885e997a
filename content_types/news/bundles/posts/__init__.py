"""Texts for social media: how long each may be, and how each network counts."""
