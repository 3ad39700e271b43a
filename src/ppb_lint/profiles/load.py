"""From the files of the councils' profiles to the profiles, each as its file states it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ppb_lint.model.result import Fault
from ppb_lint.notation.faults import unknown
from ppb_lint.notation.tree import Tree, in_order, parse
from ppb_lint.profiles.shape import Profile


def load_profiles(files: Mapping[str, bytes]) -> tuple[tuple[Profile, ...], tuple[Fault, ...]]:
    """The profiles in the order of their files, and all that is wrong in the others.

    Args:
        files: contents by path; the last part of the path is the profile's id and ``.yaml``.

    What comes back can be resolved: a profile that extends a broken one, or itself by a detour, is left out too.
    """
    readings = [_read(path, files[path]) for path in sorted(files) if path.endswith((".yaml", ".yml"))]
    faults = [fault for _, _, found in readings for fault in found]
    known = {profile.id: profile for profile, _, _ in readings if profile}
    stems = {_stem(path) for path in files}
    for profile, tree, _ in readings:
        faults += _extension(profile, tree, known, stems) if profile and tree else ()
    whole = tuple(profile for profile in known.values() if _is_whole(profile, known))
    return whole, tuple(faults)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rsplit(".", 1)[0]


def _read(path: str, data: bytes) -> tuple[Profile | None, Tree | None, tuple[Fault, ...]]:
    tree, form = parse(data, path)
    if tree is None:
        return None, None, form
    profile, misfits = tree.read(Profile)
    id = tree.values("id")
    named = isinstance(id, str) and id != _stem(path)
    misnamed = (tree.fault(("id",), f'"{id}"', f'"{_stem(path)}", the name of the file'),) if named else ()
    faults = in_order(form, (*misfits, *misnamed))
    return (None if faults else profile), tree, faults


def _extension(profile: Profile, tree: Tree, known: Mapping[str, Profile], stems: set[str]) -> Iterator[Fault]:
    parent = profile.extends
    if parent is None:
        return
    if parent not in stems:
        yield tree.fault(("extends",), f'the unknown profile "{parent}"', unknown(parent, tuple(known)))
    elif profile.id in _ancestors(profile, known):
        yield tree.fault(("extends",), f'"{parent}", which extends this profile', "a profile that does not")


def _ancestors(profile: Profile, known: Mapping[str, Profile]) -> list[str]:
    found: list[str] = []
    parent = profile.extends
    while parent is not None and parent not in found:
        found.append(parent)
        parent = known[parent].extends if parent in known else None
    return found


def _is_whole(profile: Profile, known: Mapping[str, Profile]) -> bool:
    """Whether all that a profile extends is there, up to one that extends nothing."""
    ancestors = _ancestors(profile, known)
    last = ancestors[-1] if ancestors else profile.id
    return all(name in known for name in ancestors) and known[last].extends is None
