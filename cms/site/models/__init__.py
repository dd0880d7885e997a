"""The site's own pages and settings."""

from .help import HelpPage
from .pages import HomePage, StandardPage, ThemePage
from .settings import SiteSettings

__all__ = ["HelpPage", "HomePage", "SiteSettings", "StandardPage", "ThemePage"]
