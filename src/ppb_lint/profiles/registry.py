"""All councils that are known, each with what it inherits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.profiles.shape import Concept, FieldForm, Law, Profile

UNKNOWN = "unknown"


class Profiles(Struct, frozen=True):
    """The profiles by id, with everything that they extend already in them."""

    by_id: Mapping[str, Profile]

    def councils(self) -> tuple[Profile, ...]:
        """The profiles of single councils."""
        return tuple(p for p in self.by_id.values() if not p.fallback)

    def countries(self) -> tuple[Profile, ...]:
        """The profiles that stand for a country's councils."""
        return tuple(p for p in self.by_id.values() if p.fallback and p.id != UNKNOWN)

    def together(self) -> Profile:
        """One profile that knows the titles of all: what a heading may be before the council is known."""
        concepts: dict[str, Concept] = {}
        for profile in self.by_id.values():
            for name, concept in profile.concepts.items():
                concepts[name] = _joined(concepts.get(name, Concept()), concept)
        nouns = dict.fromkeys(noun for p in self.by_id.values() for noun in p.topic_nouns)
        return Profile(id="", name="", concepts=concepts, topic_nouns=tuple(nouns))

    def labels(self) -> tuple[tuple[str, str], ...]:
        """Every (label, concept) of every profile, longest label first, so that the longer one is tried first."""
        pairs = {(label, form.concept) for p in self.by_id.values() for form in p.fields for label in form.labels}
        return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


def resolve(raw: Iterable[Profile]) -> Profiles:
    """Give each profile what it extends.

    Raises:
        KeyError: a profile extends one that is not there.
        RecursionError: two profiles extend each other.
    """
    by_id = {profile.id: profile for profile in raw}
    return Profiles({name: _inherited(name, by_id, ()) for name in sorted(by_id)})


def _inherited(name: str, by_id: Mapping[str, Profile], path: tuple[str, ...]) -> Profile:
    if name in path:
        raise RecursionError(" → ".join((*path, name)))
    own = by_id[name]
    parent = _inherited(own.extends, by_id, (*path, name)) if own.extends else None
    return replace(
        own,
        concepts=_concepts(parent, own),
        law=parent.law if parent and own.law == Law() else own.law,
        topic_nouns=own.topic_nouns or (parent.topic_nouns if parent else ()),
        fields=_fields(parent, own),
        sections=own.sections or (parent.sections if parent else ()),
    )


def _concepts(parent: Profile | None, own: Profile) -> dict[str, Concept]:
    """A section's titles are names of its concept too, so that no title is written twice in a profile."""
    merged = dict(parent.concepts) if parent else {}
    named = {form.concept: Concept(titles=form.titles) for form in own.sections}
    for concepts in (own.concepts, named):
        for name, concept in concepts.items():
            merged[name] = _joined(merged.get(name, Concept()), concept)
    return merged


def _joined(first: Concept, second: Concept) -> Concept:
    return Concept(
        titles=tuple(dict.fromkeys(second.titles + first.titles)),
        topics=tuple(dict.fromkeys(second.topics + first.topics)),
        starts=tuple(dict.fromkeys(second.starts + first.starts)),
        phrases=tuple(dict.fromkeys(second.phrases + first.phrases)),
    )


def _fields(parent: Profile | None, own: Profile) -> tuple[FieldForm, ...]:
    """A council's own form says which fields there are; what it inherits stays readable but is not asked for."""
    if parent is None:
        return own.fields
    stated = {form.concept for form in own.fields}
    inherited = tuple(form for form in parent.fields if form.concept not in stated)
    if own.fields:
        inherited = tuple(replace(form, required=False) for form in inherited)
    return own.fields + inherited
