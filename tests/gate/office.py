"""LibreOffice as a referee: it opens a file, settles all changes, and says what is left to read."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SYSTEM_PYTHON = "/usr/bin/python3"
"""LibreOffice's bindings come with the system's interpreter and with no other."""
_SCRIPT = """
import sys, time, uno
from com.sun.star.beans import PropertyValue

def value(name, it):
    found = PropertyValue()
    found.Name, found.Value = name, it
    return found

local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(120):
    try:
        context = resolver.resolve(f"uno:pipe,name={sys.argv[1]};urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.25)
services = context.ServiceManager
desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
for source, command, target in zip(*[iter(sys.argv[2:])] * 3):
    document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (value("Hidden", True),))
    if command != "none":
        dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())
    fields = document.TextFields.createEnumeration()
    notes = []
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            notes.append(field.Author)
    parts = (value("FilterName", "Text (encoded)"), value("FilterOptions", "UTF8,LF"))
    document.storeToURL("file://" + target, parts)
    print(target, len(notes), notes.count("ppb-lint"), flush=True)
    document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
"""


def require_office() -> str:
    office = shutil.which("soffice")
    bound = (
        Path(_SYSTEM_PYTHON).exists()
        and not subprocess.run([_SYSTEM_PYTHON, "-c", "import uno"], check=False).returncode
    )
    if office is None or not bound:
        pytest.skip("LibreOffice (soffice) and python3-uno are not installed")
    return office


@contextmanager
def _running(office: str, folder: Path, pipe: str) -> Iterator[None]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    arguments = [office, profile, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"]
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()
            process.wait(60)


def settled(jobs: list[tuple[Path, str, Path]], folder: Path) -> dict[Path, tuple[str, int]]:
    """For each target the text after a command (or "none"), and how many comments by ppb-lint are shown."""
    office = require_office()
    pipe = f"review{abs(hash(folder))}"
    with _running(office, folder, pipe):
        words = [str(word) for job in jobs for word in job]
        done = subprocess.run(
            [_SYSTEM_PYTHON, "-c", _SCRIPT, pipe, *words], capture_output=True, text=True, timeout=240, check=True
        )
    counts = {Path(line.split()[0]): int(line.split()[2]) for line in done.stdout.splitlines()}
    return {target: (target.read_text("utf-8-sig"), counts[target]) for _, _, target in jobs}


def as_pdf(files: list[Path], folder: Path) -> list[Path]:
    """The same files as LibreOffice prints them."""
    office = require_office()
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    arguments = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(arguments, capture_output=True, timeout=240, check=True)
    return [folder / f"{file.stem}.pdf" for file in files]
