"""Writes files for those who keep rules: a new rule that works as it stands, and pages that tell of all."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from ppb_lint.app.settled.bundled import bundled_folder
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.rules.scaffold import scaffold

_TEMPLATE = "rule.template.yaml"
_SCHEMA = "rule.schema.json"


def begin_rule(folder: str, name: str) -> str:
    """Write ``topic/id.yaml`` into a folder of rules and return its path.

    The schema goes beside it where there is none yet, so that an editor can complete the keys at once.

    Raises:
        WrongRequest: the name is not of that form, the file is there already, or it cannot be written.
    """
    topic, _, id = name.partition("/")
    try:
        text = scaffold((bundled_folder() / _TEMPLATE).read_text(encoding="utf-8"), topic, id)
    except ValueError as error:
        raise WrongRequest(RequestCode.NO_TOPIC, id=name) from error
    file = Path(folder, topic, f"{id}.yaml")
    try:
        _write(file, text)
        if not Path(folder, _SCHEMA).exists():
            shutil.copyfile(bundled_folder() / _SCHEMA, Path(folder, _SCHEMA))
    except FileExistsError as error:
        raise WrongRequest(RequestCode.RULE_EXISTS, file=str(file)) from error
    except OSError as error:
        raise WrongRequest(RequestCode.CANNOT_WRITE, file=str(file), why=error.strerror or "") from error
    return str(file)


def write_pages(folder: str, pages: Iterable[tuple[str, str]]) -> None:
    """Write pages into a folder, in place of those that it has of the same names.

    Raises:
        WrongRequest: ``CANNOT_WRITE``.
    """
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        for name, text in pages:
            Path(folder, name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise WrongRequest(RequestCode.CANNOT_WRITE, file=folder, why=error.strerror or "") from error


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as new:
        new.write(text)
