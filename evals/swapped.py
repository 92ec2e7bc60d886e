"""Whether it matters who says it: `python -m evals.swapped`.

Fills sentences with two parties, swaps the two, and compares the statements that are found: they must be the same but for the
names. Prints, for each language, in how many texts they are, and every text in which they are not.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from evals.__main__ import HERE
from rejoinder.encode.pinned import find_weights
from rejoinder.model import Language, Spans
from rejoinder.read.contract import Finder
from rejoinder.read.finders import best_finders

SENTENCES = HERE.parent / "tests" / "read" / "even_handed"
PAIRS: Mapping[Language, tuple[tuple[str, str], ...]] = {
    Language.EN: (("Aldovia", "Veskar"), ("Japan", "China"), ("Taiwan", "Russia"), ("Britain", "Iran")),
    Language.JA: (("アルドビア", "ベスカル"), ("日本", "中国"), ("台湾", "ロシア"), ("米国", "北朝鮮")),
    Language.ZH_HANS: (("阿尔多维亚", "韦斯卡尔"), ("日本", "中国"), ("台湾", "俄罗斯"), ("美国", "伊朗")),
}
Found = list[tuple[str | None, ...]]
Read = Callable[[str], Found]


@dataclass(frozen=True, slots=True)
class Difference:
    """A text that is not read as its counterpart, in which the parties have changed places."""

    text: str
    there: Found
    back: Found


def differences(texts: Iterable[tuple[str, str, str]], read: Read) -> Iterator[Difference | None]:
    """For each (sentence with {A} and {B}, one name, another name) a difference, or None.

    `read` gives what is found in a text, as words: statements, actors, events, whatever must not depend on who the parties are.
    """
    for sentence, one, other in texts:
        there, back = (_plain(read(_fill(sentence, *names)), *names) for names in ((one, other), (other, one)))
        yield None if there == back else Difference(_fill(sentence, one, other), there, back)


def sentences(language: Language) -> list[tuple[str, str, str]]:
    """The sentences of a language with each of its pairs."""
    lines = (SENTENCES / f"{language.base}.txt").read_text(encoding="utf-8").splitlines()
    return [(line.replace("\\n", "\n"), one, other) for line in lines for one, other in PAIRS[language]]


def statements(finder: Finder, language: Language) -> Read:
    """What a finder finds: content, cue and source of each statement."""

    def read(text: str) -> Found:
        def words(spans: Spans | None) -> str | None:
            return " … ".join(span.of(text) for span in spans) if spans else None

        return [(words(one.content), words(one.cue), words(one.source)) for one in finder.find(text, language)]

    return read


def _fill(sentence: str, one: str, other: str) -> str:
    return sentence.replace("{A}", one).replace("{B}", other)


def _plain(found: Found, one: str, other: str) -> Found:
    return [tuple(words and words.replace(one, "{A}").replace(other, "{B}") for words in statement) for statement in found]


def main() -> None:
    """Print shares, and what differs."""
    finders = best_finders(find_weights())
    for language in PAIRS:
        told = list(differences(sentences(language), statements(finders[language.base], language)))
        apart = [difference for difference in told if difference]
        print(f"{language.base}: {len(told) - len(apart)} of {len(told)} texts are read alike, {1 - len(apart) / len(told):.1%}")
        for difference in apart:
            print(f"  {difference.text!r}\n    {difference.there}\n    {difference.back}")


if __name__ == "__main__":
    main()
