"""Cross-references between measures."""

from collections import Counter
from collections.abc import Iterator

from content_types.plan.importing.checks.context import Context
from content_types.plan.importing.checks.finding import Finding
from content_types.plan.importing.names import content_words

_FEWEST_WORDS = 60
_COMMON_WORD = 3  # a word that one measure in three has says nothing about what it is about


def references(context: Context) -> Iterator[Finding]:
    """References to numbers that are not there, to the measure itself, or to other subjects."""
    plan = context.plan
    titles = {part.number: part.title for part in plan.parts()}
    texts = {measure.number: measure.text for measure in context.measures}
    frequency = Counter(word for text in texts.values() for word in content_words(text))
    usual = {word for word, count in frequency.items() if count * _COMMON_WORD > len(texts)}
    for measure in context.measures:
        for reference in measure.references:
            words = {"words": reference.text}
            for number in reference.numbers:
                if number not in titles:
                    code, computed = "reference.unknown", ""
                elif number == measure.number:
                    code, computed = "reference.to-itself", ""
                elif _shares_nothing(reference.sentence, texts.get(number), usual):
                    code, computed = "reference.unrelated", titles[number]
                else:
                    continue
                yield Finding(code, measure.number, number, computed, reference.place, words)


def _shares_nothing(sentence: str, text: str | None, usual: set[str]) -> bool:
    """Whether a sentence has no word of its own with a text that is long enough to tell."""
    if text is None or len(words := content_words(text)) < _FEWEST_WORDS:
        return False
    return not (content_words(sentence) - usual) & words
