"""尚无人员伤亡的报告: what nobody has reported, told without naming anybody."""

import re

from rejoinder.model import Span
from rejoinder.read.rules.cjk_page import Found, Page
from rejoinder.read.rules.zh_lists import Lists
from rejoinder.read.rules.zh_subject import find_subject, skip_openers

_UNHEARD = re.compile(
    r"(?:(?:仍|还|還|尚|暂|暫|并|並)*(?:无|無|没有|沒有|未有))"
    r"(?:任何|关于|關於|有关|有關)?([^，。；：\ue000\n]{4,30}?)的?(报告|報告|报道|報導|報道|通报|通報)(?=[，。；,;\n]|$)"
)
_HANDED_ON = re.compile(
    r"提交|发布|發布|發佈|公布|公佈|收到|接到|看到|撰写|撰寫|公开|公開|刊登|新的?$|这份|這份|该|該|此|他|她|我"
)
_PAUSE = re.compile(r"[，,；;：:]")


def find_unheard(page: Page, unit: Span, known: Lists) -> Found | None:
    """The first clause of a sentence that says that there is no report of something, where the clause has no subject."""
    for match in _UNHEARD.finditer(page.masked, unit.start, unit.end):
        start = max((m.end() for m in _PAUSE.finditer(page.masked, unit.start, match.start())), default=unit.start)
        begin = skip_openers(page.masked, start, match.start(), known)
        alone = find_subject(page.masked, begin, match.start(), known).span is None
        if alone and not _HANDED_ON.search(match.group(1)):
            words = Span(match.start(), match.end(1))
            return Found((words,), (Span(*match.span(2)),), None, 0.5, "it says that nobody reports this")
    return None
