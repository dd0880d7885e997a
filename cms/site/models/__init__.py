"""The site's own pages and settings."""

from .pages import HelpPage, HomePage, StandardPage, ThemePage
from .settings import SiteSettings

__all__ = ["HelpPage", "HomePage", "SiteSettings", "StandardPage", "ThemePage"]
