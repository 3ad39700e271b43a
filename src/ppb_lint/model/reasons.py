"""Why a file was not wholly checked, where its reader had nothing to do with it."""

from __future__ import annotations

from enum import StrEnum


class ReasonCode(StrEnum):
    """Codes of ``Reason`` beside those of a reader's refusal; the report has a sentence for each."""

    MISSING = "missing"
    """There is no such file or folder."""
    NO_PAPERS = "no-papers"
    """A folder without anything to check."""
    CLOSED_FOLDER = "closed-folder"
    """A folder that may not be listed."""
    CLOSED_FILE = "closed-file"
    """A file that may not be opened, or a device that fails. Values: ``why``, in the system's words."""
    NOT_A_FILE = "not-a-file"
    """A pipe, a device, a socket."""
    OWN_FAULT = "own-fault"
    """A mistake of ours. Values: ``error``, ``where``."""
    BROKE_WORKER = "broke-worker"
    """The process that checked it died over it, and so did the next one."""
    TOOK_TOO_LONG = "took-too-long"
    """It was given up. Values: ``seconds``."""
    STOPPED = "stopped"
    """Somebody stopped the run before its turn came."""
    AGENDA = "agenda"
    MINUTES = "minutes"
    APPENDIX = "appendix"
    OTHER = "other"
    SETTINGS = "settings"
    """No paper, but the configuration or the baseline that papers are checked under."""


class UncheckedCode(StrEnum):
    """Codes of ``Unread`` for what was read and yet not, or not wholly, checked."""

    NO_EDITION = "no-edition"
    """The day of the meeting is not known, so any edition's form has passed."""
    OWN_MARKS = "own-marks"
    """Comments and tracked changes of ours, which were left out of the reading."""
    WAIVERS = "waivers"
    """Waivers in the paper itself, which do not count where its submitter is not trusted."""
    RULE_FAILED = "rule-failed"
    """A mistake of ours in a check; ``note`` names the rule, the error and the place in our code."""
    NOT_COMPARED = "not-compared"
    """The draft is of a kind that is held beside no earlier paper: minutes, an agenda."""
    DRAFT_NO_REPORT = "draft-no-report"
    """The draft was not taken for a report, so no library is asked for its earlier paper."""
    EARLIER_NO_REPORT = "earlier-no-report"
    """The paper to compare with is no report; ``note`` is its path, as it is for the following."""
    NOT_EARLIER = "not-earlier"
    """The paper to compare with is about the same time, or a later one."""
    EARLIER_UNDATED = "earlier-undated"
    """Nobody can tell which of the two papers is the earlier one."""
    DRAFT_UNDATED = "draft-undated"
    """The draft names neither its meeting nor its period, so no library can tell what came before it."""
    NONE_EARLIER = "none-earlier"
    """The library holds no earlier paper of the board in the same row."""
    ONLY_PARAGRAPHS = "only-paragraphs"
    """As before, but paragraphs of the draft stand in other papers, which were compared."""
    EARLIER_CHANGED = "earlier-changed"
    """The earlier paper is gone, or is not what was added; ``note`` is its path."""
    NO_LIBRARY = "no-library"
    """The configuration names a library that nobody has made yet; ``note`` is its path."""
    LIBRARY_DAMAGED = "library-damaged"
    LIBRARY_CLOSED = "library-closed"
    """``note`` is its path, with the system's words."""


TROUBLE = frozenset(
    {
        UncheckedCode.RULE_FAILED,
        UncheckedCode.LIBRARY_DAMAGED,
        UncheckedCode.LIBRARY_CLOSED,
        UncheckedCode.EARLIER_CHANGED,
    }
)
"""Codes for what went wrong and may be mended, beside those for what the paper itself does not give."""


class RequestCode(StrEnum):
    """What may be wrong with what somebody asked for, before any file is looked at."""

    NO_CONFIG = "no-config"
    """``--config`` names a file that cannot be read. Values: ``file``."""
    NO_BASELINE = "no-baseline"
    """``--baseline`` names a file that cannot be read. Values: ``file``."""
    NO_BECAUSE = "no-because"
    """A waiver without a reason."""
    NO_BY = "no-by"
    """A waiver in nobody's name."""
    NO_DAY = "no-day"
    """A waiver whose last day is no date. Values: ``until``."""
    DAY_OVER = "day-over"
    """A waiver whose last day is over. Values: ``until``."""
    NOT_ONE_PAPER = "not-one-paper"
    """A waiver for a folder. Values: ``file``."""
    UNREAD_PAPER = "unread-paper"
    """A waiver for a paper that cannot be checked. Values: ``file``."""
    NOTHING_TO_ALLOW = "nothing-to-allow"
    """A waiver of something that is not found in the paper. Values: ``file``, ``what``."""
    UNCLEAR_PLACE = "unclear-place"
    """A configuration into which a waiver can only be put by hand. Values: ``file``, ``lines``."""
    NO_RULES = "no-rules"
    """``--rules`` names no folder with rule files. Values: ``folder``."""
    NO_PROFILE = "no-profile"
    """Values: ``profile``, ``meant`` (the nearest known one, or all of them)."""
    NO_RULE = "no-rule"
    """Values: ``rule``, ``meant`` (the nearest known id or topic, or "")."""
    BAD_JOBS = "bad-jobs"
    """Values: ``jobs``."""
    NO_EXECUTOR = "no-executor"
    """Values: ``executor``."""
    NO_DASK = "no-dask"
    """A cluster is asked for and dask.distributed is not installed."""
    NO_CLUSTER = "no-cluster"
    """Values: ``address``, ``why``, in the library's words."""
    NOTHING_LEFT = "nothing-left"
    """``--select`` and ``--ignore`` together leave no rule."""
    BAD_SIZE = "bad-size"
    """Values: ``size``."""
    NO_TOPIC = "no-topic"
    """Values: ``id``, which is not of the form ``topic/id``."""
    RULE_EXISTS = "rule-exists"
    """Values: ``file``."""
    NO_LETTER = "no-letter"
    """``--letter`` names a file that ends neither as Markdown nor as HTML. Values: ``file``."""
    NO_REPORT = "no-report"
    """``--report`` is not of the form ``FORMAT=FILE``, or names no format. Values: ``asked``, ``formats``."""
    IS_PAPER = "is-paper"
    """A report would be written over a paper that was read for it. Values: ``file``."""
    FILE_EXISTS = "file-exists"
    """Another file of that name is there and may not be replaced. Values: ``file``."""
    CANNOT_WRITE = "cannot-write"
    """Values: ``file``, ``why``."""
    NO_EARLIER = "no-earlier"
    """``--against`` names nothing that can be read. Values: ``file``, ``why``."""
    FOLDER_AGAINST = "folder-against"
    """``--against`` names a folder, which is no library yet. Values: ``folder``."""
    NO_LIBRARY = "no-library"
    """Neither the command nor the configuration names a library."""
    LIBRARY_DAMAGED = "library-damaged"
    """Values: ``file``."""
    LIBRARY_CLOSED = "library-closed"
    """Values: ``file``, ``why``."""
    IS_NO_LIBRARY = "is-no-library"
    """A library would be made in the place of another file. Values: ``file``."""
    NOT_IN_LIBRARY = "not-in-library"
    """Values: ``file``."""
    NO_WEB = "no-web"
    """What the page is served with is not installed. Values: ``package``."""
    NO_DOOR = "no-door"
    """The page's address is taken or is not this machine's. Values: ``host``, ``port``, ``why``."""
    OPEN_DOOR = "open-door"
    """The page would be reached by others, and nobody has said that a login stands before it. Values: ``host``."""
    NAMELESS_DOOR = "nameless-door"
    """The page would be reached by others under a name that nobody has told. Values: ``host``."""


class WrongRequest(Exception):
    """A request that cannot be carried out: a code and its values, put into words by the report."""

    def __init__(self, code: RequestCode, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values
