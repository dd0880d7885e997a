"""One address of each kind of page of the starter content, in both languages."""

SAMPLES = {
    "home": {"sl": "/sl/", "en": "/en/"},
    "help": {"sl": "/sl/pomoc/", "en": "/en/help/"},
    "help-all": {"sl": "/sl/pomoc/?need=", "en": "/en/help/?need="},
    "help-finder": {
        "sl": "/sl/pomoc/?need=child&language=uk&open=now",
        "en": "/en/help/?need=child&language=uk&open=now",
    },
    "help-language": {"sl": "/sl/pomoc/en/", "en": "/en/help/sl/"},
    "wallet-card": {"sl": "/sl/pomoc/kartica/", "en": "/en/help/card/"},
    "theme": {"sl": "/sl/trgovina-z-ljudmi/", "en": "/en/trafficking-in-human-beings/"},
    "theme-with-news": {
        "sl": "/sl/preprecevanje-in-ozavescanje/",
        "en": "/en/prevention-and-awareness-raising/",
    },
    "standard": {
        "sl": "/sl/trgovina-z-ljudmi/znaki/",
        "en": "/en/trafficking-in-human-beings/signs/",
    },
    "plan": {"sl": "/sl/akcijski-nacrt-2025-2026/", "en": "/en/action-plan-2025-2026/"},
    "measures": {
        "sl": "/sl/akcijski-nacrt-2025-2026/ukrepi/",
        "en": "/en/action-plan-2025-2026/measures/",
    },
    "filtered": {
        "sl": "/sl/akcijski-nacrt-2025-2026/ukrepi/?institution=policija&year=2025",
        "en": "/en/action-plan-2025-2026/measures/?institution=policija&year=2025",
    },
    "timeline": {
        "sl": "/sl/akcijski-nacrt-2025-2026/casovnica/",
        "en": "/en/action-plan-2025-2026/timeline/",
    },
    "budget": {
        "sl": "/sl/akcijski-nacrt-2025-2026/denar/",
        "en": "/en/action-plan-2025-2026/budget/",
    },
    "section": {
        "sl": "/sl/akcijski-nacrt-2025-2026/preprecevanje/",
        "en": "/en/action-plan-2025-2026/prevention/",
    },
    "subsection": {
        "sl": "/sl/akcijski-nacrt-2025-2026/preprecevanje/usposabljanje-strokovnjakov/",
        "en": "/en/action-plan-2025-2026/prevention/training-of-professionals/",
    },
    "measure": {
        "sl": "/sl/akcijski-nacrt-2025-2026/pomoc-zrtvam/zagotavljanje-pomoci/",
        "en": "/en/action-plan-2025-2026/victim-assistance/providing-assistance/",
    },
    "institution": {"sl": "/sl/institucije/mnz-spbtl/", "en": "/en/institutions/mnz-spbtl/"},
    "institutions": {"sl": "/sl/institucije/", "en": "/en/institutions/"},
    "trainings": {"sl": "/sl/usposabljanja/", "en": "/en/trainings/"},
    "trainings-filtered": {
        "sl": "/sl/usposabljanja/?audience=police-officers&year=2024",
        "en": "/en/trainings/?audience=police-officers&year=2024",
    },
    "trainings-calendar": {
        "sl": "/sl/usposabljanja/koledar/",
        "en": "/en/trainings/calendar/",
    },
    "trainings-numbers": {"sl": "/sl/usposabljanja/stevilke/", "en": "/en/trainings/numbers/"},
    "trainings-workshops": {
        "sl": "/sl/usposabljanja/delavnice/",
        "en": "/en/trainings/workshops/",
    },
    "training": {
        "sl": "/sl/usposabljanja/inspektorat-za-delo-2024/",
        "en": "/en/trainings/labour-inspectorate-2024/",
    },
    "training-workshops": {
        "sl": "/sl/usposabljanja/delavnice-v-solah-2024/",
        "en": "/en/trainings/school-workshops-2024/",
    },
    "campaigns": {"sl": "/sl/kampanje/", "en": "/en/campaigns/"},
    "campaigns-filtered": {
        "sl": "/sl/kampanje/?year=2024&channel=event",
        "en": "/en/campaigns/?year=2024&channel=event",
    },
    "campaign": {
        "sl": "/sl/kampanje/evropski-dan-2024/",
        "en": "/en/campaigns/eu-day-2024/",
    },
    "observance": {
        "sl": "/sl/kampanje/evropski-dan-boja-proti-trgovini-z-ljudmi/",
        "en": "/en/campaigns/eu-anti-trafficking-day/",
    },
    "materials": {"sl": "/sl/gradiva/", "en": "/en/materials/"},
    "materials-filtered": {
        "sl": "/sl/gradiva/?kind=guide&language=sl",
        "en": "/en/materials/?kind=guide&language=sl",
    },
    "material": {
        "sl": "/sl/gradiva/kartica-s-stevilkami/",
        "en": "/en/materials/card-with-numbers/",
    },
    "format-request": {"sl": "/sl/druga-oblika/", "en": "/en/another-format/"},
    "format-request-status": {
        "sl": "/sl/druga-oblika/stanje/",
        "en": "/en/another-format/status/",
    },
    "news-list": {"sl": "/sl/novice/", "en": "/en/news/"},
    "news-filtered": {
        "sl": "/sl/novice/?year=2024&subject=preprecevanje-in-ozavescanje",
        "en": "/en/news/?year=2024&subject=preprecevanje-in-ozavescanje",
    },
    "news-refused": {"sl": "/sl/novice/?kind=x", "en": "/en/news/?kind=x"},
    "news-year": {"sl": "/sl/novice/2024/", "en": "/en/news/2024/"},
    "news": {"sl": "/sl/novice/evropski-dan-2024/", "en": "/en/news/eu-day-2024/"},
    "search": {"sl": "/sl/iskanje/?q=usposabljanje", "en": "/en/search/?q=training"},
    "search-empty": {"sl": "/sl/iskanje/", "en": "/en/search/"},
    "missing": {"sl": "/sl/te-strani-ni/", "en": "/en/no-such-page/"},
}
