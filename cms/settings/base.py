"""What every environment shares. No secret and no host name has a default here."""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from cms.pages.labels import field_label

from .mail import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parents[2]
# Everything the running site writes (database, media, collected static files, secrets) lives here.
VAR_DIR = Path(os.environ.get("VAR_DIR", BASE_DIR / "var"))

INSTALLED_APPS = [
    # modeltranslation patches models when they are registered, so it has to stand first.
    "modeltranslation",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.sitemaps",
    "django.contrib.sitemaps",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtail_modeladmin",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "csp",
    # Ours come after wagtail.admin, whose ready() would overwrite the page form that we set.
    "cms.pages",
    "cms.files",
    "cms.jobs",
    "content_types.registers",
    "content_types.assistance",
    "content_types.plan",
    "content_types.training",
    "content_types.campaigns",
    "content_types.materials",
    "content_types.news",
    "content_types.news.bundles",
    "search",
    "cms.site",
    "cms.editorial",
]

MIDDLEWARE = [
    "cms.site.middleware.NothingKeptMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "cms.editorial.middleware.AdminHeadersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.pages.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.pages.old_addresses.RedirectMiddleware",
    "cms.editorial.refusals.RefusalMiddleware",
    "cms.editorial.races.LostRaceMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.site.context.site",
            ],
            "builtins": ["cms.pages.templatetags.languages"],
        },
    },
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'db.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL lets readers go on while somebody writes; IMMEDIATE makes a second writer wait its turn
    # instead of failing in the middle of its transaction.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

# Languages. A third one is added here, in the catalogues and by `makemigrations`; nowhere else.
LANGUAGE_CODE = "sl"
LANGUAGES = [("sl", _("Slovenian")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Ljubljana"
USE_I18N = True
FORMAT_MODULE_PATH = "cms.formats"
USE_TZ = True
MODELTRANSLATION_DEFAULT_LANGUAGE = LANGUAGE_CODE
MODELTRANSLATION_FALLBACK_LANGUAGES = (LANGUAGE_CODE,)
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = field_label
MODELTRANSLATION_CUSTOM_FIELDS = ("StreamField", "RichTextField")

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "cms.files.storage.WholeFileStorage"},
    "staticfiles": {"BACKEND": "cms.site.static_storage.SmallStaticFilesStorage"},
}
# Where a web server in front hands out uploaded files once we have said that the visitor may see
# them (nginx: an internal location); empty: we hand them out ourselves.
FILES_ACCEL_PREFIX = os.environ.get("FILES_ACCEL_PREFIX", "")
# A long plan page has many inline forms; Django's default of 1,000 fields cuts them off.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

WAGTAIL_PAGE_MODEL = "pages.BasePage"
WAGTAILIMAGES_IMAGE_MODEL = "files.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "files.SiteDocument"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.files.forms.SiteImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms.files.forms.SiteDocumentForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "gif"]
WAGTAIL_SITE_NAME = "Boj proti trgovini z ljudmi"
WAGTAIL_I18N_ENABLED = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# Redirects are made by cms.pages, for every language; Wagtail's own know only the active one.
WAGTAILREDIRECTS_AUTO_CREATE = False
# A page of a bundle is published with it, not by its own workflow.
WAGTAIL_FINISH_WORKFLOW_ACTION = "content_types.news.bundles.finishing.finish_workflow"
WAGTAILADMIN_BASE_URL = os.environ.get("BASE_URL", "http://127.0.0.1:8000")
WAGTAILADMIN_PERMITTED_LANGUAGES = [("sl", "slovenščina"), ("en", "English")]
# The site's time is everybody's: a release at 10.00 means the same to all editors.
WAGTAIL_USER_TIME_ZONES = ["Europe/Ljubljana"]
# The editor's browser asks nobody else for a picture or for news of Wagtail.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# As everybody here writes a date; cms/formats reads it in either language of the interface.
WAGTAIL_DATE_FORMAT = "%d. %m. %Y"
WAGTAIL_DATETIME_FORMAT = "%d. %m. %Y %H:%M"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []

# Public pages: nothing but our own files, no inline script or style. The admin's policy is set in
# cms.editorial.middleware, as tight as Wagtail's own scripts allow.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "manifest-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True

# For how many days a verified contact may be shown, by its kind; "" stands for every other kind.
# Emergency numbers are reported when they are due, but never taken away.
CONTACT_VERIFICATION_DAYS = {"emergency": 365, "reporting_line": 365, "": 180}

# Where the quick exit leads: an everyday page that says nothing about the visit before it.
QUICK_EXIT_URL = os.environ.get("QUICK_EXIT_URL", "https://www.gov.si/")

# Faults go to the server's log, with their traceback. Requests do not: what somebody looked for or
# searched for is nobody's business (the access log is off, too).
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Django's own would log the address of every missing page.
        "django.request": {"level": "ERROR"},
        "django.security.csrf": {"level": "ERROR"},
        # Of every HEAD, which Django answers with a body that the server leaves out.
        "gunicorn.http.wsgi": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
