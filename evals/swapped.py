"""Whether it matters who says it: `python -m evals.swapped`.

Fills sentences with two parties, their names or what else they are called by, swaps the two, and compares the statements that are
found: they must be the same but for the names. Prints, for each language, in how many texts they are, and every other text.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evals.__main__ import HERE
from rejoinder.encode.pinned import find_weights
from rejoinder.model import Language, Spans
from rejoinder.read.contract import Finder
from rejoinder.read.finders import best_finders

SENTENCES = HERE.parent / "tests" / "read" / "even_handed"
SLOTS = ("", " people", " capital", " leader")  # of a party in a sentence: {A}, {A people}, …
Party = Sequence[str]  # words for its slots, as many as are needed
PAIRS: Mapping[Language, tuple[tuple[str, str], ...]] = {
    Language.EN: (("Aldovia", "Veskar"), ("Japan", "China"), ("Taiwan", "Russia"), ("Britain", "Iran")),
    Language.JA: (("アルドビア", "ベスカル"), ("日本", "中国"), ("台湾", "ロシア"), ("米国", "北朝鮮")),
    Language.ZH_HANS: (("阿尔多维亚", "韦斯卡尔"), ("日本", "中国"), ("台湾", "俄罗斯"), ("美国", "伊朗")),
}
FORMS: Mapping[Language, tuple[tuple[Party, Party], ...]] = {
    Language.EN: (
        (("Japan", "Japanese", "Tokyo", "Shigeru Ishiba"), ("China", "Chinese", "Beijing", "Xi Jinping")),
        (("Russia", "Russian", "Moscow", "Vladimir Putin"), ("Ukraine", "Ukrainian", "Kyiv", "Volodymyr Zelenskyy")),
    ),
    Language.JA: (
        (("日本", "日本", "東京", "石破茂"), ("中国", "中国", "北京", "習近平")),
        (("ロシア", "ロシア", "モスクワ", "プーチン"), ("ウクライナ", "ウクライナ", "キーウ", "ゼレンスキー")),
    ),
    Language.ZH_HANS: (
        (("日本", "日本", "东京", "石破茂"), ("中国", "中国", "北京", "习近平")),
        (("俄罗斯", "俄罗斯", "莫斯科", "普京"), ("乌克兰", "乌克兰", "基辅", "泽连斯基")),
    ),
}
Found = list[tuple[str | None, ...]]
Read = Callable[[str], Found]


@dataclass(frozen=True, slots=True)
class Difference:
    """A text that is not read as its counterpart, in which the parties have changed places."""

    text: str
    there: Found
    back: Found


def differences(texts: Iterable[tuple[str, Party, Party]], read: Read) -> Iterator[Difference | None]:
    """For each (sentence with {A} and {B}, one party, another party) a difference, or None.

    `read` gives what is found in a text, as words: statements, actors, events, whatever must not depend on who the parties are.
    """
    for sentence, one, other in texts:
        there, back = (_plain(read(_fill(sentence, *parties)), *parties) for parties in ((one, other), (other, one)))
        yield None if there == back else Difference(_fill(sentence, one, other), there, back)


def sentences(language: Language) -> list[tuple[str, Party, Party]]:
    """The sentences of a language with each of its pairs: those about states, and those about their people, capitals, leaders."""
    names = [((one,), (other,)) for one, other in PAIRS[language]]
    return [*_with(f"{language.base}.txt", names), *_with(f"forms.{language.base}.txt", FORMS[language])]


def _with(file: str, pairs: Sequence[tuple[Party, Party]]) -> Iterator[tuple[str, Party, Party]]:
    for line in (SENTENCES / file).read_text(encoding="utf-8").splitlines():
        yield from ((line.replace("\\n", "\n"), one, other) for one, other in pairs)


def statements(finder: Finder, language: Language) -> Read:
    """What a finder finds: content, cue and source of each statement."""

    def read(text: str) -> Found:
        def words(spans: Spans | None) -> str | None:
            return " … ".join(span.of(text) for span in spans) if spans else None

        return [(words(one.content), words(one.cue), words(one.source)) for one in finder.find(text, language)]

    return read


def _words(one: Party, other: Party) -> dict[str, str]:
    """The slots with their words."""
    named = (("A", one), ("B", other))
    return {f"{{{letter}{slot}}}": words for letter, party in named for slot, words in zip(SLOTS, party, strict=False)}


def _fill(sentence: str, one: Party, other: Party) -> str:
    for slot, words in _words(one, other).items():
        sentence = sentence.replace(slot, words)
    return sentence


def _plain(found: Found, one: Party, other: Party) -> Found:
    slots = sorted(_words(one, other).items(), key=lambda pair: -len(pair[1]))

    def plain(words: str | None) -> str | None:
        for slot, name in slots:
            words = words and words.replace(name, slot)
        return words

    return [tuple(plain(words) for words in statement) for statement in found]


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
