"""Trainings for calendar programs (iCalendar, RFC 5545)."""
