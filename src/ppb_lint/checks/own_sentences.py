"""The sentences of a draft, for asking by paragraph and by section."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from ppb_lint.checks.kept_sentences import Sentence
from ppb_lint.model.document import Document, Heading


class OwnSentences:
    """All sentences of a paper that may be compared; made once, since papers may be long."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self._of: defaultdict[int, list[Sentence]] = defaultdict(list)
        for sentence in sentences:
            self._of[sentence.paragraph.index].append(sentence)
        self._paragraphs = sorted(self._of)
        self._inside: Counter[int] = Counter()
        for paragraph, own in self._of.items():
            for heading in document.chain(paragraph):
                self._inside[heading.paragraph] += len(own)

    def of(self, paragraph: int) -> Sequence[Sentence]:
        """Those of a paragraph, by its index."""
        return self._of.get(paragraph, ())

    def following(self, paragraph: int) -> Sentence | None:
        """The first sentence of the next paragraph that has one."""
        at = bisect_right(self._paragraphs, paragraph)
        return self._of[self._paragraphs[at]][0] if at < len(self._paragraphs) else None

    def inside(self, heading: Heading) -> int:
        """How many stand under a heading and those below it."""
        return self._inside[heading.paragraph]
