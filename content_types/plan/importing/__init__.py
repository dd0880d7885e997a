"""Importing of action plans: reader → parser → dataclasses → checks; the writer comes after."""
