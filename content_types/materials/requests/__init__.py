"""Requests for another format: form, token, reference, and how long anything is kept."""
