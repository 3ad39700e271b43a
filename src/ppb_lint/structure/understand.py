"""What a draft is: the papers in it, each with its council, its edition and its shape."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.model.document import Document, HeaderField, Heading, Kind, Paragraph, parents_of
from ppb_lint.model.draft import Draft, Part
from ppb_lint.model.folded import Folded, fold
from ppb_lint.profiles import Edition, Profile, Profiles, edition_on
from ppb_lint.structure.choice import choose, is_usual_body
from ppb_lint.structure.header import Labels, read_header
from ppb_lint.structure.kind import kind_of
from ppb_lint.structure.meeting import meeting_day
from ppb_lint.structure.naming import Named, Names
from ppb_lint.structure.outline import OPENERS, first_section, loose_titles, outline, with_names
from ppb_lint.structure.packs import Excerpt, beginnings, excerpts, minutes_between
from ppb_lint.structure.paragraphs import Line, lines
from ppb_lint.structure.title import title_of

T = TypeVar("T")
_LONGEST_TITLE = 120


class Understood(Struct, frozen=True):
    """One paper and the template that it is to be held against."""

    document: Document
    profile: str
    edition: Edition
    meeting: date | None

    @property
    def start(self) -> int:
        """Where the paper begins in the text of a file that holds several."""
        source = self.document.draft.source
        return source.start if isinstance(source, Excerpt) else 0

    @property
    def shifts(self) -> tuple[tuple[int, int], ...]:
        """Where all of it lies in that file, ``shift_at`` tells how; () for the only paper of a file."""
        source = self.document.draft.source
        return source.shifts if isinstance(source, Excerpt) else ()


class Vocabulary(Struct, frozen=True):
    """What all councils together call things; made once for a set of profiles."""

    labels: Labels
    names: Names

    def is_title(self, words: str) -> bool:
        """Whether words are the whole title of a section somewhere."""
        return self._named(words).whole

    def is_opening(self, words: str) -> bool:
        """Whether words are the whole title of a section with which reports begin."""
        return bool(OPENERS & set(self._named(words).concepts))

    def _named(self, words: str) -> Named:
        words = words.split(":", 1)[0].strip()
        if len(words) > _LONGEST_TITLE:
            return Named(())
        title = fold(words).text
        return self.names.name(title) if 0 < len(title) < _LONGEST_TITLE and title[0].isupper() else Named(())


class _Same(Generic[T]):
    """A value that is compared by identity, so that what is computed from it can be kept."""

    def __init__(self, value: T) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value


def vocabulary(profiles: Profiles) -> Vocabulary:
    """The labels and titles of a set of profiles; made once for all papers that are held against it."""
    return _vocabulary_of(_Same(profiles))


@lru_cache(maxsize=4)
def _vocabulary_of(profiles: _Same[Profiles]) -> Vocabulary:
    return Vocabulary(Labels(profiles.value), Names(profiles.value.together()))


def understand(
    draft: Draft, profiles: Profiles, chosen: str | None = None, known: Vocabulary | None = None
) -> tuple[Understood, ...]:
    """The papers in a draft: one as a rule, each report of a pack on its own, an agenda's front sheet before them.

    Args:
        draft: what a reader made of the file.
        profiles: the councils that may be meant.
        chosen: id of a profile that somebody has named; else it is chosen by evidence.
        known: ``vocabulary(profiles)``, where it is used for many drafts.

    Raises:
        KeyError: no profile has the id ``chosen``.
    """
    known = known or vocabulary(profiles)
    found = lines(draft, known.labels.begins, known.is_title)
    reports = beginnings(found, draft.text, known.labels, known.is_title, known.is_opening)
    if not reports or reports == (0,):
        return (_paper(draft, found, 0, profiles, chosen, known),)
    begun = sorted({0, *reports, *minutes_between(found, draft.text, reports, known.is_title)})
    parts = excerpts(draft, [found[index].paragraph.span.start if index else 0 for index in begun])
    first = _whole(next(parts), profiles, chosen, known)
    front = reports[0] > 0 and _is_front(first, reports)
    if len(reports) == 1 and not front:
        return (_paper(draft, found, reports[0], profiles, chosen, known),)
    others = (_whole(each, profiles, chosen, known) for each in parts)
    return (first, *others) if front or not reports[0] else tuple(others)


def _is_front(before: Understood, reports: Sequence[int]) -> bool:
    """Whether what stands before the first report is a paper of its own and no title page of that report."""
    own = len(reports) > 1 or before.document.kind in (Kind.AGENDA, Kind.MINUTES)
    return own and bool(before.document.paragraphs)


def _whole(draft: Draft, profiles: Profiles, chosen: str | None, known: Vocabulary) -> Understood:
    """The only paper of a draft."""
    return _paper(draft, lines(draft, known.labels.begins, known.is_title), 0, profiles, chosen, known)


def _paper(
    draft: Draft,
    found: tuple[Line, ...],
    begin: int,
    profiles: Profiles,
    chosen: str | None,
    known: Vocabulary,
) -> Understood:
    """A paper whose header begins at a paragraph; a title page and a contents list may stand before it."""
    headings = outline(found, draft.text, known.names, begin)
    start = first_section(headings)
    header = read_header(found, draft.text, known.labels, len(found) if start is None else start, begin)
    headings = tuple(h for h in headings if h.paragraph >= header.end)
    profile = profiles.by_id[chosen] if chosen else choose(draft.text, header.fields, headings, profiles)
    headings = with_names(headings, _names(profile))
    loose = loose_titles(found[begin:], draft.text, headings, _names(profile))
    document = replace(_document(draft, found, header.fields, headings), loose_titles=loose)
    if document.kind not in (Kind.AGENDA, Kind.MINUTES):  # They have a title for each item.
        start = first_section(headings)
        title = title_of(draft.text, found, header.fields, start, known.is_title)
        document = replace(document, title=title)
    meeting = meeting_day(document)
    return Understood(
        document, profile.id, edition_on(profile, meeting, usual_body=is_usual_body(profile.bodies, document)), meeting
    )


@lru_cache(maxsize=16)
def _names_of(profile: _Same[Profile]) -> Names:
    return Names(profile.value)


def _names(profile: Profile) -> Names:
    return _names_of(_Same(profile))


def _document(
    draft: Draft,
    found: Sequence[Line],
    fields: tuple[HeaderField, ...],
    headings: tuple[Heading, ...],
) -> Document:
    paragraphs = _in_parts(tuple(line.paragraph for line in found), headings)
    return Document(
        text=draft.text,
        folded=_folded(draft.text, paragraphs),
        paragraphs=paragraphs,
        fields=fields,
        headings=headings,
        kind=kind_of(draft.text, found, fields, headings),
        draft=draft,
        starts=tuple(p.span.start for p in paragraphs),
        parents=parents_of(headings),
        labelled=tuple(p.index for p in paragraphs if p.label),
    )


def _in_parts(paragraphs: tuple[Paragraph, ...], headings: Sequence[Heading]) -> tuple[Paragraph, ...]:
    """Body paragraphs from the first appendix on belong to appendices."""
    start = next((h.paragraph for h in headings if h.part is Part.APPENDIX), len(paragraphs))
    return tuple(_moved(p) if p.index >= start and p.part is Part.BODY else p for p in paragraphs)


def _moved(p: Paragraph) -> Paragraph:
    return Paragraph(p.index, p.span, p.body, p.label, Part.APPENDIX, p.bullet, p.bold, p.cell)


def _folded(text: str, paragraphs: Sequence[Paragraph]) -> Folded:
    """Ends of paragraphs are newlines and nothing else is: a pattern may cross a line that a text file broke,
    and none goes on from a heading to the text that a tab sets off from it."""
    pieces: list[str] = []
    done = 0
    for paragraph in paragraphs:
        gap = text[done : paragraph.span.start]
        pieces += (
            f"\n{gap[1:]}" if gap.isspace() and "\n" not in gap else gap,
            paragraph.span.of(text).replace("\n", " "),
        )
        done = paragraph.span.end
    return fold("".join((*pieces, text[done:])))
