"""Which finder reads which language."""

from collections.abc import Mapping
from types import MappingProxyType

from rejoinder.encode.pinned import Weights
from rejoinder.read.combine import Combined
from rejoinder.read.contract import Finder
from rejoinder.read.rules.en import EnglishRules
from rejoinder.read.rules.ja import JapaneseRules
from rejoinder.read.rules.zh import ChineseRules
from rejoinder.read.trained.finder import TrainedFinder
from rejoinder.read.weighing.finder import Weighed
from rejoinder.read.weighing.weights import weights_of


def rule_finders() -> Mapping[str, Finder]:
    """The finders by rules alone, under the folder of `lang/` that serves their language."""
    return MappingProxyType({"en": EnglishRules(), "ja": JapaneseRules(), "zh": ChineseRules()})


def best_finders(weights: Weights | None) -> Mapping[str, Finder]:
    """The trained finder with the rules; the rules alone where there are no weights, as the finders' names then say."""
    if weights is None:
        return rule_finders()
    trained = TrainedFinder(weights)
    learnt = {language for language in rule_finders() if weights_of(language)}
    return MappingProxyType(
        {
            language: Weighed(trained, rules) if language in learnt else Combined(trained, rules)
            for language, rules in rule_finders().items()
        }
    )
