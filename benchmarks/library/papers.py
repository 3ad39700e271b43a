"""Made papers with realistic shared boilerplate: what a council's papers share, what is kept, what is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from ppb_lint.library.shelved import Shelved

COUNCILS, BOARDS = 50, 6
SHARED, OWN, CARRIED = 22, 10, 3
"""Paragraphs of a council's form, of a paper's own news, and of those that the next paper keeps."""
_WORDS_SHARED, _WORDS_OWN = (12, 40), (20, 55)
_VOCABULARY = 9000
_QUARTER = 91  # days
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """One made paper."""

    paper: Shelved
    paragraphs: Sequence[Words]


class Press:
    """Prints papers, the same ones for the same seed; quarter after quarter, each board of each council one."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        letters = "abcdefghijklmnopqrstuvwxyz"
        self._words = [
            "".join(self._random.choices(letters, k=self._random.randrange(2, 10))) for _ in range(_VOCABULARY)
        ]
        # Few words make most of a text, as in any language.
        self._weights = [1 / (n + 3) for n in range(_VOCABULARY)]
        total = 0.0
        self._cumulated = [total := total + weight for weight in self._weights]
        self._forms = [[self._paragraph(_WORDS_SHARED) for _ in range(SHARED)] for _ in range(COUNCILS)]
        self._before: dict[tuple[int, int], list[Words]] = {}

    def papers(self, count: int) -> Iterator[Made]:
        """So many papers, the oldest first."""
        for number in range(count):
            quarter, place = divmod(number, COUNCILS * BOARDS)
            council, board = divmod(place, BOARDS)
            yield self._made(number, quarter, council, board)

    def _made(self, number: int, quarter: int, council: int, board: int) -> Made:
        own = [self._paragraph(_WORDS_OWN) for _ in range(OWN - CARRIED)]
        old = self._before.get((council, board), [])
        own += self._random.sample(old, CARRIED) if old else [self._paragraph(_WORDS_OWN) for _ in range(CARRIED)]
        self._before[council, board] = own
        end = 700000 + quarter * _QUARTER
        paper = Shelved(f"{number}.docx", 0, f"{council}/{board}", "performance management report", end + 45, end)
        return Made(paper, (*self._forms[council], *own))

    def _paragraph(self, length: tuple[int, int]) -> Words:
        words = self._random.choices(self._words, cum_weights=self._cumulated, k=self._random.randrange(*length))
        return (*words, str(self._random.randrange(10, 9999)))
