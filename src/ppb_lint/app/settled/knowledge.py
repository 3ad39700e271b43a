"""All that papers are held against: the rules and the councils' forms, ours and those of further folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.app.settled.bundled import bundled_folder, files_in
from ppb_lint.checks import CHECKS
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import Fault
from ppb_lint.notation.faults import nearest
from ppb_lint.profiles import Profile, Profiles, resolve
from ppb_lint.rules.shape import Pack, Rule

_PROFILES = "profiles/"


class Knowledge(Struct, frozen=True):
    """Rules and profiles, and what was wrong in their files."""

    pack: Pack
    stated: tuple[Profile, ...]
    """The profiles as their files state them, before each is given what it extends."""
    profiles: Profiles
    faults: tuple[Fault, ...] = ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules whose files are sound."""
        return self.pack.rules


def learn(folders: Sequence[str] = ()) -> Knowledge:
    """Our own rules, and those of further folders on top of them, each folder on the ones before it.

    Raises:
        WrongRequest: a folder is not there, cannot be read, or holds no rules.
    """
    known = _added(None, bundled_folder(), files_in(bundled_folder()))
    for folder in folders:
        known = _added(known, Path(folder), _asked_for(folder))
    return known


def _asked_for(folder: str) -> Mapping[str, bytes]:
    try:
        files = files_in(Path(folder))
    except OSError:
        files = {}
    if not files:
        raise WrongRequest(RequestCode.NO_RULES, folder=folder)
    return files


def _added(base: Knowledge | None, folder: Path, files: Mapping[str, bytes]) -> Knowledge:
    from ppb_lint.rules.pack import load_pack

    pack = load_pack(files, CHECKS, base.pack if base else None)
    told = pack.faults[len(base.pack.faults) if base else 0 :]
    stated, profiles, misfits = _profiles(files, base.stated if base else ())
    faults = (*(base.faults if base else ()), *_within(folder, (*told, *misfits)))
    return Knowledge(pack, stated, profiles, tuple(dict.fromkeys(faults)))


def _profiles(
    files: Mapping[str, bytes], before: tuple[Profile, ...]
) -> tuple[tuple[Profile, ...], Profiles, tuple[Fault, ...]]:
    from ppb_lint.notation.tree import load

    loaded = [load(data, path, Profile) for path, data in files.items() if path.startswith(_PROFILES)]
    stated = (*before, *(profile for profile, _ in loaded if profile))
    misfits = [fault for _, faults in loaded for fault in faults]
    try:
        return stated, resolve(stated), tuple(misfits)
    except (KeyError, RecursionError) as error:
        found = f'"{error.args[0]}"'
        misfits.append(Fault(_PROFILES, 1, 1, "extends", found, "a profile that is there and does not lead back"))
        return before, resolve(before), tuple(misfits)


def _within(folder: Path, faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Rule files are read by their paths inside a folder; people need the whole path."""
    return tuple(replace(fault, file=os.path.join(folder, fault.file)) for fault in faults)


def require_rule(known: Knowledge, name: str) -> Rule:
    """The rule of that name, or that once had it.

    Raises:
        WrongRequest: there is none.
    """
    rule = known.pack.rule(name)
    if rule is None:
        meant = nearest(name, [rule.id for rule in known.rules]) or ""
        raise WrongRequest(RequestCode.NO_RULE, rule=name, meant=meant)
    return rule
