"""Whether words about a period are said of this very report, and which of its voices says them."""

from __future__ import annotations

import re
from enum import StrEnum

from ppb_lint.facts.passage import Passage
from ppb_lint.facts.region import Region
from ppb_lint.facts.sentence import careful_stance
from ppb_lint.facts.stance import Stance, stance_of
from ppb_lint.facts.wordings import (
    APPENDED,
    APPENDIX,
    BODY,
    DECIDED,
    DECIDES,
    OTHERS_NOUNS,
    OWN_NOUNS,
    REPORT,
    TELLS,
    any_of,
)
from ppb_lint.model.regex import regex

_SAYS_WHAT_FOR = regex(
    rf"(?:the (?:purpose|aim) of (?:this|the) {REPORT} is )?(?:to|for) \w+"
    rf"|(?:this|the|today's)(?: \w+){{0,3}} {REPORT}(?: \w+){{0,3}}? {TELLS}\b"
    rf"|(?:members|the {BODY})(?: of the \w+)? (?:are|is) (?:asked|invited|requested|recommended|presented|given)\b"
    rf"|(?:in respect of|performance|progress|how|what|this|here|{APPENDED}|appendix|an? {REPORT})\b",
    re.IGNORECASE,
)
_TELLS_ON = regex(
    r"(?:they|it) (?:also )?(?:tells? of|sums? up|covers?|reports? on|relates? to|(?:is|are) for)\b", re.IGNORECASE
)
_OF_REPORT = regex(rf"\b{REPORT}s?\b", re.IGNORECASE)
_KEY_PRIORITIES = regex(
    r"\bpriorities\b(?: [\w'-]+){0,8}? (?:in|for|during|of) (?:the )?(?:financial year )?$", re.IGNORECASE
)
# Words after which a sentence speaks of something else than the object of its verb.
_ELSEWHERE = any_of(
    "that which who where when if whether with by as before after until so because unless begins? starts? wants? raise"
    " ask in_order"
)
_OBJECT = rf"(?: (?!{_ELSEWHERE}\b)[\w'/&,()-]+){{0,14}} $"
_LEADS_IN = (
    rf"(?:that )?(?:(?:the (?:[\w,&'-]+ ){{0,8}}?)?(?:{BODY}|mayor|scrutiny|authority|commission|(?-i:[A-Z]{{2,6}}))"
    r":? )?"
    r"(?:members (?:of the [\w ]{1,40} )?)?"
    r"(?:(?:is|are) (?:asked|invited|requested|recommended) to |to |be asked to |should |resolves? to )?(?:\w+ly )?"
)
_RECOMMENDS = regex(rf"{_LEADS_IN}{DECIDES}(?: on| upon)?(?=[ :,])(?P<object>.*)", re.IGNORECASE)
_IN_OBJECT = regex(_OBJECT, re.IGNORECASE)
_AND_THEN = regex(rf" (?:and|,|;) (?:to )?(?={DECIDES}\b)", re.IGNORECASE)
_PREPOSITION = regex(r" (?:for|of|on|in|during|to|at|covering|relating to|over|with|from) ", re.IGNORECASE)
_OWN_NOUN = regex(rf"\b{OWN_NOUNS}\b", re.IGNORECASE)
_OTHERS_NOUN = regex(rf"\b(?P<noun>{OTHERS_NOUNS})\b", re.IGNORECASE)
_STEM = 5  # letters by which "targets" and "target" are one noun
_VERB = regex(rf" ?{DECIDES}(?: on| upon)?(?= )", re.IGNORECASE)
_FOLLOWING = regex(r"(?:'s)?(?: (?!(?:for|of|on|in|and|to)\b)[\w'-]+){1,5}")
_OTHERS_NEXT = regex(rf"(?:'s)? (?P<noun>{OTHERS_NOUNS})\b", re.IGNORECASE)
_OTHERS_BEFORE = regex(rf"\b(?P<noun>{OTHERS_NOUNS})(?: \w+)? (?:for|of|in|during|on|from) (?:the )?$", re.IGNORECASE)
_OTHERS_NEXT = regex(rf"(?:'s)? (?P<noun>{OTHERS_NOUNS})\b", re.IGNORECASE)  # "how Quarter 1 actions were closed"
_WILL = regex(rf"(?:members|the {BODY})(?: of the \w+)? (?:will|is to|are to) {DECIDES}\b", re.IGNORECASE)
_LATER = regex(r" ?(?:an?|another) (?:[\w-]+ ){1,4}in (?:the )?$", re.IGNORECASE)
_ANNUAL = regex(r"\bannual\b", re.IGNORECASE)
_DECIDED = regex(r"(?:that )?(?:the )?(?:[\w'/&,()-]+ ){0,14}$", re.IGNORECASE)
_BE_DECIDED = regex(rf"(?:'s)?(?: (?!{_ELSEWHERE}\b)[\w'/&,()-]+){{0,10}} be (?:\w+ )?{DECIDED}\b", re.IGNORECASE)
_PRESENTS = regex(
    rf"\b(?:this|attached|appended|enclosed|covering)(?: [\w-]+){{0,3}} {REPORT}(?: \w+)? {TELLS}\b"
    # "Appendix 1 of the overview report" is another report's.
    rf"|\b{APPENDED} (?:to this report )?(?:as|at|in|within) (?:the )?(?:attached )?{APPENDIX}\b"
    r"(?! ['\"]?\w{1,2}['\"]? (?:of|to|in) (?!this))"
    rf"|\b{APPENDIX} ['\"]?\w{{1,2}}['\"]?(?: also)? {TELLS}\b"
    rf"|\b(?:report|paper)s? (?:is|are) (?:attached|appended|enclosed)\b|\bis (?:attached|appended|enclosed)\b",
    re.IGNORECASE,
)
_IN = regex(r"(?:^|[\d.)] |[.;] )(?:in|for|during) (?:the )?(?:financial year )?$", re.IGNORECASE)
_PRIORITIES_AFTER = regex(r",? (?:the )?(?:key |main )?(?:priorities|objectives)\b", re.IGNORECASE)
_OWNED = regex(r"(?:\(?[\d.]{1,6}[.)]? )?(?:the |our )?", re.IGNORECASE)
_AGREED_AFTER = regex(r" (?:key |main )?priorities\b(?! (?:carried|left|not))[^.;]{0,40}?\bagreed\b", re.IGNORECASE)
_REPORTED_BEFORE = regex(r"\b(?:quarter|period|months?)(?: \w+)?(?: from| of|,)? \(?$", re.IGNORECASE)
_NUMBERED = regex(r"(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-P]\d{1,2}|[a-z]|[ivx]{1,4})[.)]? )?(?:[-*] )?")


class Anchor(StrEnum):
    """How surely a mention is said of this very report."""

    SURE = "sure"
    OPEN = "open"
    """Its grammar says so, but a word in the sentence may mean another period: ``settle`` takes the careful look."""
    NONE = "none"


def tells_on(passage: Passage) -> bool:
    """Whether a sentence goes on to tell what the one before it spoke of: "They cover …"."""
    return _TELLS_ON.match(passage.text) is not None


def says_what_for(sentence: str) -> bool:
    """Whether a folded sentence of the purpose says what this report is for, and names it as a report."""
    words = sentence[_NUMBERED.match(sentence).end() :]  # type: ignore[union-attr]  # it matches nothing too
    return bool(_SAYS_WHAT_FOR.match(words) and _OF_REPORT.search(words))


def anchor_of(
    region: Region, passage: Passage, *, first: bool = True, subject: str = "", goes_on: bool = False
) -> tuple[Anchor, Stance]:
    """Whether a mention is said of this very report, as far as patterns tell, and how its sentence takes it.

    Args:
        region: where it stands.
        passage: its sentence.
        first: whether no other mention of its kind stands before it in that sentence, unless to compare.
        subject: the words of the paper's subject; what it names ("Outturn 2023/24") is the report's own.
        goes_on: whether it goes on to tell what the sentence before it said of this report.
    """
    begin = _NUMBERED.match(passage.text).end()  # type: ignore[union-attr]  # it matches nothing too
    opening = _WILL.match(passage.text, begin) if region is Region.PURPOSE else None
    cut = opening.end() if opening else 0  # "The Board will consider" says what this report is for.
    stance = stance_of(passage.text[cut:], passage.start - cut, passage.end - cut)
    if region in (Region.SUBJECT, Region.PERIOD_LINE):
        return (Anchor.SURE if stance in (Stance.OWN, Stance.OPEN) else Anchor.NONE), stance
    if region is Region.PURPOSE and stance is not Stance.FUTURE and _is_key_priorities(passage):
        return Anchor.SURE, Stance.OWN
    holds = region not in (Region.TABLE, Region.NOWHERE) and (goes_on or _grammar_holds(region, passage, subject))
    if not first or not holds:
        return Anchor.NONE, stance
    if stance is Stance.OPEN:
        return Anchor.OPEN, stance
    return (Anchor.SURE if stance is Stance.OWN else Anchor.NONE), stance


def _is_key_priorities(passage: Passage) -> bool:
    """ "Priorities in 2023/24 were agreed", "In 2023/24 the priorities were", "The 2023/24 priorities, agreed …"."""
    before, after = passage.text[: passage.start], passage.text[passage.end :]
    if _OWNED.fullmatch(before) and _AGREED_AFTER.match(after):
        return True
    return bool(_KEY_PRIORITIES.search(before) or (_IN.search(before) and _PRIORITIES_AFTER.match(after)))


def settle(passage: Passage) -> Anchor:
    """The careful look at a mention whose anchor is open; loads spaCy."""
    return Anchor.SURE if careful_stance(passage.text, passage.start, passage.end) is Stance.OWN else Anchor.NONE


def _grammar_holds(region: Region, passage: Passage, subject: str) -> bool:
    words = passage.text[_NUMBERED.match(passage.text).end() :]  # type: ignore[union-attr]  # it matches nothing too
    if region is Region.APPENDIX_TITLE:
        return True
    if _is_others(_OTHERS_BEFORE.search(passage.text[: passage.start]), subject):
        return False
    if region is Region.PURPOSE:
        before = passage.text[: passage.start]
        return bool(
            _SAYS_WHAT_FOR.match(words)
            or _WILL.match(words)
            or _PRESENTS.search(passage.text)
            or _REPORTED_BEFORE.search(before)
        )
    if region is Region.RECOMMENDATION:
        return _is_object(passage, subject)
    return bool(_PRESENTS.search(passage.text)) and not _is_others(
        _OTHERS_NEXT.match(passage.text[passage.end :]), subject
    )


def _is_others(found: re.Match[str] | None, subject: str) -> bool:
    """Whether a noun ("budget for", "outturn for") is another period's: not if the paper is about just that."""
    return found is not None and found["noun"][:_STEM].casefold() not in subject.casefold()


def _is_object(passage: Passage, subject: str) -> bool:
    """Whether a recommendation's own verb has the mention for its object: "Receive the … report", "the … be noted"."""
    begin = _NUMBERED.match(passage.text).end()  # type: ignore[union-attr]  # it matches nothing too
    before, after = passage.text[begin : passage.start], passage.text[passage.end :]
    decides = _RECOMMENDS.match(before)
    if decides:
        wanted = _VERB.sub("", _AND_THEN.split(decides["object"])[-1], count=1)
        return bool(_IN_OBJECT.fullmatch(f" {wanted.lstrip()}")) and _is_own_thing(wanted, after, subject)
    return bool(_DECIDED.fullmatch(before) and _BE_DECIDED.match(after)) and _is_own_thing(before, after, subject)


def _is_own_thing(wanted: str, after: str, subject: str) -> bool:
    """Whether a report on the mention is asked for: "the report for …", "the … report"; no "timetable for …"."""
    preposition = _PREPOSITION.search(wanted)
    if _LATER.match(wanted) or (_ANNUAL.search(wanted) and not _ANNUAL.search(subject)):
        return False
    if _is_others(_OTHERS_NEXT.match(after), subject):
        return False
    if preposition:
        # "The publication of the annual report for 2016-17": what is asked for, and what the period belongs to.
        asked, belongs = wanted[: preposition.start() + 1], _PREPOSITION.split(f"{wanted.rstrip()} ")[-2]
        others = _OTHERS_NOUN.search(asked)
        own = _OWN_NOUN.search(asked) or _OWN_NOUN.search(belongs)
        return bool(own) or (others is not None and not _is_others(others, subject))
    following = _FOLLOWING.match(after)
    return following is None or not _is_others(_OTHERS_NOUN.search(following.group()), subject)
