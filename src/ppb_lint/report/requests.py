"""What is wrong with a request, in a sentence that says what to do instead."""

from __future__ import annotations

from ppb_lint.model.reasons import RequestCode as C
from ppb_lint.model.reasons import WrongRequest
from ppb_lint.model.result import Reason
from ppb_lint.report.printable import printable
from ppb_lint.report.reasons import reason_in_words

REQUESTS = {
    C.NO_CONFIG: "the configuration {file} cannot be read",
    C.NO_BASELINE: "the baseline {file} cannot be read; `ppb-lint baseline create` writes one",
    C.NO_BECAUSE: "what is allowed needs a reason; write it after --because",
    C.NO_BY: "what is allowed needs somebody who allows it; write the name after --by",
    C.NO_DAY: "{until} is no date; --until wants the last day on which it is allowed, such as 2026-03-31",
    C.DAY_OVER: "{until} is over already; --until wants the last day on which it is allowed",
    C.NOT_ONE_PAPER: "{file} is a folder; a waiver is for one paper. For several write a pattern in .ppb-lint.yaml, "
    "such as file: drafts/*.docx",
    C.UNREAD_PAPER: "{file} cannot be checked, so there is nothing to allow; `ppb-lint {file}` says why",
    C.NOTHING_TO_ALLOW: "{what} finds nothing in {file} that is not allowed already",
    C.UNCLEAR_PLACE: "{file} is written in a way in which nothing can be put into it for sure; write there by hand:",
    C.NO_RULES: "there are no rule files in {folder}; --rules wants a folder with files such as topic/my-rule.yaml",
    C.NO_PROFILE: "there is no profile called {profile}; did you mean {meant}?",
    C.NO_RULE: "there is no rule and no topic called {rule}; `ppb-lint rules list` shows them all",
    C.NOTHING_LEFT: "no rule is left to run; look at what --select, --ignore and the configuration leave out together",
    C.BAD_JOBS: "{jobs} is no number of processes; --jobs wants auto, or a number from 1",
    C.NO_EXECUTOR: "there is no executor called {executor}; --executor wants auto, serial, processes, dask, "
    "or dask://HOST:PORT for a cluster that is running",
    C.NO_DASK: 'a cluster needs dask.distributed: pip install "ppb-lint[dask]"',
    C.NO_CLUSTER: "no workers were found at {address}: {why}",
    C.BAD_SIZE: "{size} is no size; write a number of megabytes, such as 50 or 50MB",
    C.NO_TOPIC: "a new rule wants a topic and an id, such as drafting/my-rule; {id} is not of that form",
    C.RULE_EXISTS: "{file} is there already; choose another id, or change that file",
    C.NO_LETTER: "a letter is written as Markdown or HTML, so {file} should end in .md or .html",
    C.NO_REPORT: "--report wants FORMAT=FILE, such as html=report.html, and not {asked}; the formats are {formats}",
    C.IS_PAPER: "{file} is a paper, and a report is never written over a paper; choose another name",
    C.FILE_EXISTS: "{file} is there already and says something else; replace it with --overwrite",
    C.NO_EARLIER: "nothing can be compared with {file}: {why}",
    C.FOLDER_AGAINST: "{folder} is a folder; make a library of its papers first: ppb-lint library add {folder}",
    C.NO_LIBRARY: "no library is known; name one with --library, or with `library:` in .ppb-lint.yaml",
    C.LIBRARY_DAMAGED: "the library {file} is damaged or of another version; `ppb-lint library add` makes it anew",
    C.LIBRARY_CLOSED: "the library {file} cannot be used: {why}",
    C.IS_NO_LIBRARY: "{file} is there already and is no library; choose another name",
    C.NOT_IN_LIBRARY: "there is no paper {file} in the library",
    C.CANNOT_WRITE: "{file} cannot be written: {why}",
    C.NO_WEB: 'the page needs packages that are not installed ({package} is missing): pip install "ppb-lint[web]"',
    C.NO_DOOR: "the page cannot be opened at {host}, port {port}: {why}",
    C.OPEN_DOOR: "at {host} others could reach the page, and ppb-lint knows no users; put it behind a login of your "
    "own and say so with --i-have-put-it-behind-our-login",
    C.NAMELESS_DOOR: "at {host} others are to reach the page; say with --name under which name they do, for it answers "
    "to no other",
}
_MEANT = "there is no rule called {rule}; did you mean {meant}?"


def request_in_words(wrong: WrongRequest) -> str:
    """One sentence, without the name of the command before it."""
    values = {name: printable(value) for name, value in wrong.values.items()}
    if wrong.code is C.NO_EARLIER:
        values["why"] = reason_in_words(Reason(wrong.values["why"], wrong.values))
    sentence = _MEANT if wrong.code is C.NO_RULE and values.get("meant") else REQUESTS[wrong.code]
    return sentence.format_map(values) + (f"\n\n{wrong.values['lines']}" if "lines" in wrong.values else "")
