"""Which edition of a template was in force on the day of a meeting."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from ppb_lint.profiles.shape import Change, Edition, FieldForm, PriorityList, Profile, SectionForm


def edition_on(profile: Profile, meeting: date | None, *, usual_body: bool = True) -> Edition:
    """The template as it was on the day of the meeting; without a day, what every edition asks for.

    ``usual_body`` is false for a report to a body of the council whose dates of change nobody has read: it may have
    had the newer form of a section before.
    """
    fields, sections = profile.fields, profile.sections
    replaced: dict[str, str] = {}
    for change in profile.changes:
        in_force = meeting is not None and _new_form_due(change, meeting)
        fields = tuple(_field(form, change, in_force) for form in fields)
        sections = tuple(
            _section(form, change, in_force, not usual_body or _either(change, meeting)) for form in sections
        )
        if in_force:
            replaced |= change.replace_sections
    return Edition(
        profile=profile.id,
        since=_since(profile, meeting),
        dated=meeting is not None or not _changes(profile),
        fallback=profile.fallback,
        year_starts=profile.year_starts,
        fields=fields,
        sections=sections,
        boards=profile.boards,
        bodies=profile.bodies,
        councils=profile.councils,
        units=profile.units,
        priorities=tuple(p for p in profile.priorities if _passes(p, meeting)),
        stale_priorities=tuple(p for p in profile.priorities if not _passes(p, meeting)),
        replaced=replaced,
        concepts=profile.concepts,
        law=profile.law,
    )


def _changes(profile: Profile) -> bool:
    """Whether the form has been another at some time, so that the day of the meeting tells which one holds."""
    return bool(profile.changes or profile.since or profile.priorities)


def _since(profile: Profile, meeting: date | None) -> date | None:
    """A change of the priorities is a change of the form as well: they are sub-headings of it."""
    days = [profile.since, *(c.since for c in profile.changes), *(p.since for p in profile.priorities)]
    return max((day for day in days if day and meeting and day <= meeting), default=None)


def _new_form_due(change: Change, meeting: date) -> bool:
    return meeting > change.either_until if change.either_until else meeting >= change.since


def _either(change: Change, meeting: date | None) -> bool:
    """Whether old form and new one both pass; without a day they always do."""
    if meeting is None:
        return True
    return (change.either_from or change.since) <= meeting <= (change.either_until or date.min)


def _field(form: FieldForm, change: Change, in_force: bool) -> FieldForm:
    return replace(form, required=True) if in_force and form.concept in change.require_fields else form


def _section(form: SectionForm, change: Change, in_force: bool, either: bool) -> SectionForm:
    successor = change.replace_sections.get(form.concept)
    if successor and in_force:
        return replace(form, concept=successor, titles=(_renamed(form, successor),), any_of=())
    if successor and either:
        return replace(form, any_of=(*form.any_of, successor))
    if in_force and form.concept in change.require_sections:
        return replace(form, required=True)
    return form


def _renamed(form: SectionForm, successor: str) -> str:
    return successor.replace("-", " ").upper()


def _passes(priorities: PriorityList, meeting: date | None) -> bool:
    if meeting is None:
        return True
    until = priorities.either_until or priorities.until
    return (priorities.since is None or priorities.since <= meeting) and (until is None or meeting <= until)
