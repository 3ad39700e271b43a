"""The careful second look at one sentence, with spaCy's tokens: asked only where patterns leave a doubt.

A blank English pipeline knows tokens and the ends of sentences and no grammar; that is all that is used of it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ppb_lint.facts.stance import Stance

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_CLAUSE_ENDS = frozenset(
    [
        ",",
        ";",
        ":",
        "(",
        ")",
        "-",
        "and",
        "but",
        "which",
        "who",
        "while",
        "whilst",
        "although",
        "though",
        "before",
        "after",
        "when",
        "where",
        "because",
    ]
)
_COMPARING = [
    "compared",
    "comparing",
    "comparison",
    "comparisons",
    "versus",
    "than",
    "since",
    "against",
    "unlike",
    "beside",
    "follows",
    "following",
    "followed",
    "alongside",
    "baseline",
]
_PHRASES = (
    "in line with",
    "in comparison with",
    "as opposed to",
    "relative to",
    "by contrast with",
    "as reported in",
    "as reported at",
)
_COUNTED = frozenset({"two", "three", "six", "2", "3", "6"})
_TARGETS = frozenset(
    {"target", "targets", "indicators", "plan", "plans", "objectives", "measures", "milestones", "budget", "priorities"}
)
_HAVE = ["was", "were", "had", "has", "have", "been"]
_DONE = [
    "considered", "presented", "reported", "received", "noted", "circulated", "published", "approved", "submitted",
    "discussed", "scrutinised", "scrutinized", "deferred", "withdrawn", "agreed", "brought", "taken", "issued",
]  # fmt: skip
_LOOKING_BACK = ["previously", "previous", "earlier", "prior", "preceding", "last"]
_LOOKING_FORWARD = [
    "will", "shall", "next", "future", "forthcoming", "upcoming", "further", "subsequent", "subsequently", "later",
    "due", "would", "should", "again",
]  # fmt: skip


class Reader:
    """spaCy's blank English pipeline with the cues of periods, built once for a process."""

    def __init__(self) -> None:
        import spacy
        from spacy.matcher import Matcher, PhraseMatcher

        self._nlp = spacy.blank("en")
        self._nlp.add_pipe("sentencizer")
        self._cues = Matcher(self._nlp.vocab)
        self._cues.add(Stance.COMPARED.value, [[{"LOWER": {"IN": _COMPARING}}]])
        done: list[dict[str, Any]] = [
            {"LOWER": {"IN": _HAVE}},
            {"IS_PUNCT": False, "OP": "{0,2}"},
            {"LOWER": {"IN": _DONE}},
        ]
        self._cues.add(Stance.PAST.value, [done, [{"LOWER": {"IN": _LOOKING_BACK}}]])
        self._cues.add(Stance.FUTURE.value, [[{"LOWER": {"IN": _LOOKING_FORWARD}}], [{"LOWER": "to"}, {"LOWER": "be"}]])
        self._phrases = PhraseMatcher(self._nlp.vocab, attr="LOWER")
        self._phrases.add(Stance.COMPARED.value, [self._nlp.make_doc(phrase) for phrase in _PHRASES])

    @property
    def vocab(self) -> Vocab:
        """The words of the pipeline, which every further matcher has to share."""
        return self._nlp.vocab

    def read(self, text: str) -> Doc:
        """Tokens and sentences of a text."""
        return self._nlp(text)

    def cues(self, doc: Doc) -> list[tuple[Stance, int, int]]:
        """The cues in a text: what they say, first token, token after the last."""
        found = [*self._cues(doc), *self._phrases(doc)]
        return [(Stance(doc.vocab.strings[key]), start, end) for key, start, end in found]


@lru_cache(maxsize=1)
def reader() -> Reader:
    """The one pipeline of this process; importing spaCy costs a second, so nothing else may ask for it."""
    return Reader()


def careful_stance(sentence: str, start: int, end: int) -> Stance:
    """How the clause around a mention takes its period; a cue in another clause says nothing about it."""
    doc = reader().read(sentence)
    first, last = _tokens(doc, start, end)
    left = next((i + 1 for i in range(first - 1, -1, -1) if _ends_clause(doc[i].lower_)), 0)
    right = next((i for i in range(last, len(doc)) if _ends_clause(doc[i].lower_)), len(doc))
    for stance, cue_start, cue_end in reader().cues(doc):
        if not (left <= cue_start and cue_end <= right) or (cue_start < last and cue_end > first):
            continue
        if doc[cue_start].lower_ == "last" and cue_end < len(doc) and doc[cue_end].lower_ in _COUNTED:
            continue  # "The last two quarters of 2016/17" are this report's.
        if stance is Stance.COMPARED and (cue_start > first or _against_targets(doc, cue_start, first)):
            continue  # What comes before a comparison is compared itself; progress against targets is no comparison.
        return stance
    return Stance.OWN


def _against_targets(doc: Doc, cue: int, first: int) -> bool:
    return doc[cue].lower_ == "against" and any(doc[i].lower_ in _TARGETS for i in range(cue + 1, first))


def _ends_clause(word: str) -> bool:
    return word in _CLAUSE_ENDS


def _tokens(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The tokens that a mention covers: first, and after the last."""
    covered = [token.i for token in doc if token.idx < end and token.idx + len(token) > start]
    return (covered[0], covered[-1] + 1) if covered else (0, 0)
