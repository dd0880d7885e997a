"""What campaigns and observances add to the title."""

from cms.pages import languages
from content_types.campaigns.models import CampaignPage, ObservancePage
from search.kinds import Kind

from .blocks import block_words
from .document import plain
from .institutions import all_names
from .pages import PageTexts, page_texts, words


@page_texts.register
def _campaign_texts(page: CampaignPage, language: str) -> PageTexts:
    partners = page.partners.all()
    institutions = (partner.institution for partner in partners if partner.institution)
    names = (name for institution in institutions for name in all_names(institution))
    wordings = (words(each, "wording", code) for each in partners for code in languages.codes())
    return PageTexts(
        kind=Kind.CAMPAIGN,
        summary=words(page, "lead", language),
        body=plain(
            words(page, "goal", language),
            *(words(channel, "name", language) for channel in page.channels.all()),
            *block_words(page._meta.get_field("body").stream_block, page.body, language),
        ),
        mentions=tuple(
            dict.fromkeys(name for name in (*names, *wordings, str(page.starts.year)) if name)
        ),
    )


@page_texts.register
def _observance_texts(page: ObservancePage, language: str) -> PageTexts:
    years = page.years.all()
    return PageTexts(
        summary=words(page, "lead", language),
        body=plain(
            *block_words(page._meta.get_field("body").stream_block, page.body, language),
            *(words(year, name, language) for year in years for name in ("theme", "text")),
        ),
        mentions=tuple(str(year.year) for year in years),
    )
