"""Why a file was not (wholly) checked, and what to do about it, for somebody who is not a programmer."""

from __future__ import annotations

from collections import defaultdict

from ppb_lint.model.reasons import ReasonCode
from ppb_lint.model.result import Reason
from ppb_lint.report.printable import printable
from ppb_lint.report.refusals import IN_BYTES, REFUSALS
from ppb_lint.report.review_refusals import REVIEWS
from ppb_lint.report.serving import SERVING, SERVING_IN_BYTES

_WITHOUT_TEMPLATE = "so it was held only against the rules that need no template."
OTHERS = {
    ReasonCode.MISSING: "There is no file or folder of this name. Is it spelt right, and are you in the right folder?",
    ReasonCode.NO_PAPERS: "This folder holds no papers: nothing that ends in .docx, .docm, .odt, .rtf or .pdf, "
    "and no .md, .txt or .html file that opens with a report's header.",
    ReasonCode.CLOSED_FOLDER: "This folder may not be opened. Ask whoever owns it to let you read it.",
    ReasonCode.CLOSED_FILE: "This file could not be opened: {why}. It may be open in another program, "
    "or you may not be allowed to read it.",
    ReasonCode.NOT_A_FILE: "This is neither a file nor a folder, so there is nothing to read.",
    ReasonCode.OWN_FAULT: "ppb-lint made a mistake of its own here and could not go on: {error} at {where}. "
    "The paper is not to blame; please report this line to whoever looks after ppb-lint.",
    ReasonCode.BROKE_WORKER: "ppb-lint broke down over this file, twice, and could not say why; all others were "
    "checked. It may need more memory than there is. Please report it to whoever looks after ppb-lint.",
    ReasonCode.TOOK_TOO_LONG: "Checking this file took longer than {seconds} seconds, so it was given up; "
    "all others were checked. Please report it to whoever looks after ppb-lint.",
    ReasonCode.STOPPED: "The run was stopped before this file's turn came.",
    ReasonCode.AGENDA: f"This is an agenda, {_WITHOUT_TEMPLATE}",
    ReasonCode.MINUTES: f"These are minutes and not a report, {_WITHOUT_TEMPLATE}",
    ReasonCode.APPENDIX: f"This is an appendix on its own, {_WITHOUT_TEMPLATE}",
    ReasonCode.OTHER: f"This does not look like a committee report, {_WITHOUT_TEMPLATE} "
    "If it is one, its header and headings were not recognised; --profile names the council's form.",
    ReasonCode.SETTINGS: "This is no paper; what it allows is no longer needed, or no longer holds.",
}
_SENTENCES: dict[str, str] = {
    str(code): words for code, words in (*OTHERS.items(), *REFUSALS.items(), *REVIEWS.items(), *SERVING.items())
}
_SIZES: dict[str, tuple[str, ...]] = {
    str(code): names for code, names in (*IN_BYTES.items(), *SERVING_IN_BYTES.items())
}


def reason_in_words(reason: Reason) -> str:
    """One or two sentences; a code that nobody has worded yet is told as it is rather than kept quiet."""
    sentence = _SENTENCES.get(reason.code, f"This could not be checked ({reason.code}).")
    sizes = _SIZES.get(reason.code, ())
    values = {name: in_bytes(value) if name in sizes else _value(value) for name, value in reason.values.items()}
    return sentence.format_map(defaultdict(lambda: "unknown", values))


def _value(value: str | int) -> str:
    return f"{value:,}" if isinstance(value, int) else printable(value) or "nothing known"


def in_bytes(value: str | int) -> str:
    """Bytes as people see them in the list of a folder's files."""
    number, units = float(value), ["bytes", "kB", "MB", "GB"]
    while number >= 1024 and len(units) > 1:
        number /= 1024
        units.pop(0)
    return f"{number:.0f} {units[0]}" if units[0] == "bytes" or number >= 10 else f"{number:.1f} {units[0]}"
