"""Takes the words out of a PDF in a process of its own: a hostile file may hang or burst it, and nothing else.

The bytes come in on standard input; out goes JSON. Each page is a list of fragments, that is of stretches on one line
without a wide gap: words, left, baseline, right, top (points, from the lower left corner), size, bold, the right edge
of its first word. Words that do not run the way most words of their page run (a table on its side, DRAFT across the
page) come in a list of their own. So do the ruled lines of each page, by which tables show their cells.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from ppb_lint.read.pdf_rules import Borders, rules_of

DAMAGED, LOCKED = "damaged", "locked"
_WRONG_PASSWORD = 4
_WIDE = 1.3
"""A gap of so many times the size of the letters is a tab and no blank, which even justified lines seldom reach."""
_GAP, _GAP_AFTER_LABEL, _GAP_AFTER_NUMBER = 0.4, 0.12, 0.2
"""Gaps of so many times that size part two words although no blank stands there: a tab may be narrow."""
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_HYPHENS = {"\x02": "\u00ad", "\ufffe": "\u00ad", "\uffff": ""}
_MOST_PAGES = 5_000
_MEMORY = 1_500 * 1024 * 1024

Fragment = list[Any]


def main() -> None:
    """Read standard input and answer on standard output."""
    _bound_memory()
    json.dump(taken_out(sys.stdin.buffer.read()), sys.stdout, ensure_ascii=True)


def taken_out(data: bytes) -> dict[str, Any]:
    """The fragments of each page, and how many pictures each has; or an ``error``, DAMAGED or LOCKED."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {"error": LOCKED if getattr(error, "err_code", 0) == _WRONG_PASSWORD else DAMAGED}
    pages, turned, rules, unmapped, pictures = [], [], [], [], []
    for number in range(min(len(document), _MOST_PAGES)):
        try:
            page = document[number]
            lines = rules_of(page, pypdfium2.raw)
            upright, others, errors = _fragments(page, pypdfium2.raw, Borders(lines))
            pages.append(upright)
            rules.append(lines)
            turned.append(others)
            unmapped.append(errors)
            pictures.append(sum(1 for _ in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)))
            page.close()
        except pypdfium2.PdfiumError:
            for found in (pages, turned, rules, unmapped, pictures):
                del found[number:]
            pages.append([])
            turned.append([])
            rules.append([])
            unmapped.append(0)
            pictures.append(1)
    return {
        "pages": pages,
        "turned": turned,
        "rules": rules,
        "unmapped": unmapped,
        "pictures": pictures,
        "unread": max(len(document) - _MOST_PAGES, 0),
        "properties": document.get_metadata_dict(skip_empty=True),
    }


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such bound; there the time limit alone must do.
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _fragments(page: Any, raw: Any, borders: Borders) -> tuple[list[Fragment], list[Fragment], int]:
    """The fragments that run the usual way, the others, and how many words have letters that say nothing."""
    text = page.get_textpage()
    letters = _Letters(text.raw, raw)
    words = list(_words(letters, text.count_chars(), borders))
    text.close()
    runs = Counter[int]()
    for word in words:
        runs[word[8]] += len(word[0])
    usual = runs.most_common(1)[0][0] if runs else 0
    upright = _joined((word for word in words if word[8] == usual), borders)
    return upright, _joined((word for word in words if word[8] != usual), Borders(())), letters.unmapped


def _joined(found: Iterable[Fragment], borders: Borders) -> list[Fragment]:
    words: list[Fragment] = []
    for word in found:
        last = words[-1] if words else None
        if last is not None and _goes_on(last, word, borders):
            last[0] += (" " if word[7] else "") + word[0]
            last[1:5] = [last[1], min(last[2], word[2]), word[3], max(last[4], word[4])]
            last[6] = last[6] and word[6]
        else:
            words.append([*word[:9], word[3]])
    return [[*word[:7], word[9]] for word in words]


def _goes_on(last: Fragment, word: Fragment, borders: Borders) -> bool:
    """Whether a word stands on the same line right after another, and in the same cell."""
    if last[8] != word[8] or borders.between(last[3], word[1], word[2]):
        return False
    size = max(last[5], word[5], 1)
    level = min(last[4], word[4]) - max(last[2], word[2]) > 0.3 * min(last[4] - last[2], word[4] - word[2])
    return bool(level and -0.3 * size <= word[1] - last[3] <= _WIDE * size)


def _words(letters: _Letters, count: int, borders: Borders) -> Iterator[Fragment]:
    """Words with their boxes, and last whether a blank stands before, and which way they run in degrees."""
    signs: list[str] = []
    word: Fragment = []
    blank = True
    for index in range(count):
        sign = letters.sign(index)
        if not sign or sign.isspace():
            if word:
                yield ["".join(signs), *word]
            word, signs, blank = [], [], True
            continue
        left, bottom, right, top = letters.box(index)
        least = _least_gap(signs, sign)
        if word and (_is_apart(word, left, bottom, top, least) or borders.between(word[2], left, bottom)):
            yield ["".join(signs), *word]
            # A tab is no sign of the page, only a gap.
            word, signs, blank = [], [], left - word[2] > least * word[4]
        if not word:
            size, bold, turn = letters.look(index)
            left, bottom, right, top = letters.box(index)
            base = letters.baseline(index)
            word = [left, base, right, max(top, base), round(size if size > 1 else top - bottom, 2), bold, blank, turn]
            blank = False
        else:
            word[2:4] = [max(word[2], right), max(word[3], top)]
        signs.append(sign)
    if word:
        yield ["".join(signs), *word]


def _least_gap(signs: list[str], after: str) -> float:
    """The gap that parts two words; after a label ("DATE:", "10.0") what comes next may stand close by."""
    if len(signs) > 1 and signs[-1] == ":" and signs[-2].isalpha() and after.isalnum():
        return _GAP_AFTER_LABEL
    if "." in signs and after.isupper() and all(sign.isdigit() or sign == "." for sign in signs):
        return _GAP_AFTER_NUMBER
    return _GAP


class _Letters:
    """The letters of one page as the library hands them out, one call for each thing asked."""

    def __init__(self, text: Any, raw: Any) -> None:
        self._text, self._raw = text, raw
        self._box = [ctypes.c_double() for _ in range(4)]
        self._matrix = raw.FS_MATRIX()
        self._turn: tuple[float, float] | None = None
        self._name, self._flags = ctypes.create_string_buffer(256), ctypes.c_int()
        self.unmapped = 0
        """Words whose letters the file does not say."""
        self._bold: dict[tuple[bytes, int], bool] = {}

    def sign(self, index: int) -> str:
        """A letter, "" for what is none."""
        code = self._raw.FPDFText_GetUnicode(self._text, index)
        sign = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        return _HYPHENS.get(sign, sign)

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of a letter, seen by somebody who turns the page as its word runs."""
        box = self._box
        self._raw.FPDFText_GetCharBox(self._text, index, box[0], box[2], box[1], box[3])
        left, bottom, right, top = (side.value for side in box)
        if self._turn is None:
            return left, bottom, right, top
        corners = [self._turned(x, y) for x in (left, right) for y in (bottom, top)]
        across, up = zip(*corners, strict=True)
        return min(across), min(up), max(across), max(up)

    def baseline(self, index: int) -> float:
        """The height of the line that a letter stands on, whatever reaches below it."""
        across, up = self._box[:2]
        self._raw.FPDFText_GetCharOrigin(self._text, index, across, up)
        return up.value if self._turn is None else self._turned(across.value, up.value)[1]

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        cosine, sine = self._turn or (1.0, 0.0)
        return x * cosine + y * sine, y * cosine - x * sine

    def look(self, index: int) -> tuple[float, bool, int]:
        """The size of a word's first letter, whether it is bold, and which way it runs; the next boxes are turned so.

        A page that shows its words on their side is read as somebody reads it who turns his head.
        """
        matrix = self._matrix
        self._raw.FPDFText_GetMatrix(self._text, index, matrix)
        turn = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        self._turn = (math.cos(math.radians(turn)), math.sin(math.radians(turn))) if turn else None
        self.unmapped += self._raw.FPDFText_HasUnicodeMapError(self._text, index) == 1
        self._raw.FPDFText_GetFontInfo(self._text, index, self._name, 256, self._flags)
        key = (self._name.value, self._raw.FPDFText_GetFontWeight(self._text, index))
        if key not in self._bold:
            called = key[0].decode("utf-8", "replace").casefold()
            self._bold[key] = key[1] >= _BOLD_WEIGHT or any(sign in called for sign in _BOLD_NAMES)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        return self._raw.FPDFText_GetFontSize(self._text, index) * scale, self._bold[key], turn


def _is_apart(word: Fragment, left: float, bottom: float, top: float, least: float) -> bool:
    """Whether a letter that follows without a blank belongs to another word, cell or line."""
    far = left - word[2] > least * max(word[4], 1) or left < word[0] - word[4]
    return far or not _level(word, bottom, top)


def _level(word: Fragment, bottom: float, top: float) -> bool:
    """Whether a sign may stand on the line of a word; small signs such as commas reach below it."""
    return bool(bottom < word[3] + word[4] * 0.5 and top > word[1] - word[4] * 0.5)


if __name__ == "__main__":
    main()
