"""Whether a sentence tells of a day as one that is over or as one that is still to come.

Only wordings that leave no doubt count: a past verb right at the date ("was opened on"), a future one that governs it
("will be launched on"). What is reported, quoted or conditional says nothing about the day on which it is read.
"""

from __future__ import annotations

import re
from enum import StrEnum

from ppb_lint.facts.wordings import any_of
from ppb_lint.model.regex import regex


class Tense(StrEnum):
    """How a sentence takes a day that it names."""

    DONE = "done"
    COMING = "coming"
    PREVIOUS_MEETING = "previous-meeting"
    """The last meeting of the body that the paper goes to, over as well."""
    NONE = "none"


_WINDOW = 400  # Signs on either side: more of a sentence says nothing about its date.
_WORD = r"[\w'&/%-]+"
_FEW = rf"(?: {_WORD}){{0,6}}?"
_THE = r"(?:the |a |an |its )?"
_EVENT = any_of(
    "held opened reopened launched visited inspected attended received considered approved adopted signed published"
    " circulated issued completed reported presented submitted introduced installed appointed closed ended started"
    " begun debated discussed resolved handed_in carried_out undertaken taken sent made given delivered formed elected"
    " established demolished unveiled implemented finished noted laid found told seen decided convened drawn_up"
    " brought_in set_up agreed endorsed scrutini[sz]ed called_in referred lodged registered surveyed audited awarded"
    " dissolved retired died born granted provided briefed trained consulted notified served refused lifted restored"
    " paid"
)
_ACTIVE = any_of(
    "took_place met visited attended opened closed began started ended finished considered approved agreed resolved"
    " adopted noted inspected launched came_into_force came_into_effect took_effect went_live came_into_operation"
    " reported decided held received published signed wrote sat heard endorsed debated discussed gathered retired left"
    " died"
)
_DID = any_of(
    "considered received approved adopted agreed noted endorsed discussed debated presented submitted sent issued"
    " published signed visited inspected held completed attended launched opened gave"
)
_OBJECT = any_of(
    "report reports minutes strategy plan plans policy budget item matter paper proposals? programme recommendations?"
    " it them this these brief terms scheme accounts motion petition letter draft application review inspection visit"
    " service school home site findings results? event meeting workshop seminar survey conference session answers?"
    " evidence presentation talk"
)
_READERS = any_of("members councillors residents schools staff parents partners tenants businesses homes")
_TO_WHOM = rf"(?: to (?:the |all |its |every )?(?:[A-Z][\w&']*(?: (?:[A-Z][\w&']*|and|of))*|{_READERS}))?"
_BY_WHOM = rf"(?: by {_THE}{_WORD}{_FEW})?"
_WHY = rf"(?: for (?:comment|information|approval|consideration|discussion|(?:all |the |new |local )?{_READERS}))?"
_WHERE = rf"{_WHY}(?: (?:at|in) {_THE}{_WORD}{_FEW})?"
_ON = r",? (?:on|in|at (?:its|the|their) (?:[\w-]+ )?meeting (?:held )?(?:on|of))(?: the)? $"
_PLAIN = rf"(?:(?!to |for |that |which |from |until |be ){_WORD} )"
_NOT_YET = r"(?<!\bbe )(?<!\bto )(?<!\bis )(?<!\bare )(?<!\bbeing )"
_PASSIVE = regex(
    rf"\b(?:was|were|been|and|then) (?:\w+ly |first |last |again |not )?{_EVENT}{_TO_WHOM}{_BY_WHOM}{_WHERE}{_ON}"
)
_PARTICIPLE = regex(
    rf"{_NOT_YET}\b(?:held|published|opened|launched|signed|received|adopted|approved"
    rf"|taken|issued|carried out|completed|considered){_BY_WHOM} on(?: the)? $"
)
_DIRECT = regex(rf"{_NOT_YET}\b{_ACTIVE}(?: (?:again|last|first|there|here|formally|unanimously))?{_WHERE}{_ON}")
_WITH_OBJECT = regex(
    rf"\b{_DID} {_PLAIN}{{0,8}}?(?i:{_OBJECT})(?: (?:of|for|on|to) (?!\d{{1,2}}\b){_WORD}{_FEW})?{_ON}"
    rf"|\b(?:visited|inspected|attended|toured|opened) {_PLAIN}{{1,6}}?on (?:the )?$"
    rf"|\bmet (?:with |at )?{_PLAIN}{{0,6}}?on (?:the )?$"
    r"|\b[Aa]s (?:reported|presented|agreed|noted|explained|approved) (?:to|by|at) "
    r"(?:the |this |its )?(?:[\w'&]+ ){1,8}?(?:on|of) (?:the )?$"
)
_WENT = regex(
    rf"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )\b(?:moved|relocated|transferred|returned|came|went)(?: back)?"
    rf" (?:in)?to (?:its|the|their|a|new|other) (?:{_WORD} ){{1,6}}?on (?:the )?$"
)
_MINUTES = regex(
    rf"\b[Mm]inutes (?:of|from) (?:{_WORD},? ){{0,12}}?(?:held )?(?:on|of) (?:the )?$|\b[Mm]inutes of (?:the )?$"
)
_PREVIOUS = regex(
    r"\b(?:its|the|this board's|the board's|the committee's|the panel's|their|our) (?:last|previous|most recent) "
    r"(?:ordinary )?meeting(?: of (?:the|this) (?:[\w'&,-]+ ){0,8}?"
    r"(?:board|committee|panel|forum|cabinet|council|executive|sub-committee))?"
    r",? ?\(?(?:(?:was |which was )?(?:held )?(?:on|of|in) )?(?:the )?$",
    re.IGNORECASE,
)
_AT_MEETING = regex(
    rf"\b[Aa]t (?:its|the|a|their|our|that) (?:{_WORD} ){{0,8}}?meeting (?:of (?:{_WORD} ){{1,8}}?)?"
    r"(?:held )?(?:on|of) (?:the )?$"
)
_THEN_DID = regex(
    rf",? (?:{_WORD} ){{0,8}}?(?:considered|received|agreed|resolved|approved|noted|asked|heard|discussed"
    r"|decided|debated|recommended|requested|was told|were told|took|endorsed|adopted)\b"
)
_SINCE = regex(r"\b[Ss]ince (?:the )?$")
_DATED = regex(r"\b(?:letter|e-?mail|memo|note|notice|report|order|decision|minute)s? dated (?:the )?$", re.I)
_ON_START = regex(r"(?:^(?:\(?[\w.]{1,6}[).]? )?|[,;:(-] )(?:On|As at|As of|At|on|as at) (?:the )?$")
_THEN_WAS = regex(
    r",? (?:(?!will |shall |to be )[\w'&,%£()-]+ ){0,8}?"
    r"(?:was|were|took place|met|began|came into|went live|stood at)\b"
)
_RAN = regex(
    r"\b(?:ran|lasted|was open|were open|took place|was held|was carried out|consulted|was advertised|was closed"
    r"|were closed)(?: \w+){0,3} (?:from|between) .{3,40} (?:to|until|and|till) (?:the )?$"
)
_MEASURED = regex(
    r"\b(?:came|rose|fell|grew|dropped|increased|decreased|improved|was|were|had|took|received|stood) "
    r"(?:(?!that |which |for )[\w.,%\u00a3&'/-]+ ){1,9}?(?:in|over|during) the "
    r"(?:quarter|three months|six months|half[ -]year|month)"
    r" (?:to|ending|ended)(?: the)? $"
)
"""Figures of a stretch of time that can be told only when it is over."""
_UNSURE = regex(
    r"\b(?:will|shall|would|should|may|might|could|must|if|unless|until|to be|due|scheduled|planned|proposed|expected"
    r"|intended|once|when|assuming|subject to|likely|about to|hoped|arranged|needs?|before|after|ahead of|in time for"
    r"|prior to)\b",
    re.IGNORECASE,
)
_LOOKS_AHEAD = regex(r"\b(?:will|shall|to be|is to|are to)\b")
_FOLLOWS_UNSURE = regex(r",? (?:and )?(?:will|shall|would|may|must|should|are to|is to|can)\b")
_CLAUSE = regex(r"[,;:()] | - ")
_FORESEEN = any_of("due expected scheduled planned anticipated intended set hoped programmed likely timetabled booked")
_VERB_STEM = (
    r"(?:(?:not|also|then|now|next|all|each|both|formally|finally|first) )*(?:be |have been |have )?(?:\w+ly )?"
)
_GOVERNED = (
    rf"(?P<verb>[a-z-]+)(?P<rest>(?: {_WORD}){{0,9}}?) "
    r"(?P<at>on|by|in|before|at (?:its|the|their) meeting (?:on|of)|from)(?: the)?(?: end of)? $"
)
_WILL = regex(rf"\b(?:will|shall|(?:is|are) to|(?:is|are)(?: \w+)? {_FORESEEN} to|due to) {_VERB_STEM}{_GOVERNED}")
_DUE = regex(
    r"\b(?:is|are|being|be) (?:now |still |also |currently |next )?"
    r"(?:due|expected|scheduled|planned|anticipated|timetabled|programmed|booked|down)"
    rf"(?P<rest>(?: (?:for|at|in|to)(?: {_WORD}){{1,5}}?)?) (?:on|by|in|for)(?: the)?(?: end of)? $"
)
_TO_BE = regex(
    r"\b(?:meeting|event|visit|launch|seminar|workshop|report|review|session|hearing|election|training|inspection)s?"
    rf"(?:,? which (?:is|are))? to (?:be {_WORD}|take place)(?: {_WORD}){{0,4}}? (?:on|by|in) (?:the )?$"
)
_SCHEDULED = regex(r"\b(?:scheduled|planned|timetabled|programmed|booked) for (?:the )?(?:end of )?$")
_NEXT = regex(
    r"\bnext (?:ordinary )?meeting(?: of (?:[\w'&,-]+ ){1,9}?)?,? ?\(?"
    r"(?:is |will be |takes place )?(?:on |in )?(?:the )?$",
    re.IGNORECASE,
)
_CLOSES = regex(
    r"\b(?:closes|ends|expires|begins|starts|opens|takes place|comes into force|takes effect|goes live|runs out"
    r"|lapses) (?:on|in) (?:the )?(?:end of )?$"
)
_REPORTED = regex(
    r"\b(?:was|were|had|would|agreed|said|stated|reported|resolved|announced|told|asked|requested|promised|recorded"
    r"|reads?|intended|originally|hoped|noted|heard|advised|previously|wanted|decided|approved|confirmed"
    r"|according to|wording)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = regex(
    r"\b(?:against|compared|than|since|those|baseline|figures?|that|which|who|published|positions?|levels?|data)\b"
)
_THINKING = ("look", "reflect", "recall", "remember", "know", "see", "learn", "note")
_PAST_WORD = regex(
    r"(?:[a-z]{2,}ed|held|made|taken|given|seen|drawn up|set out|set|brought|sent|found|decisions?|vote|debate|motion"
    r"|out|up|in)$"
)


def tense_of(sentence: str, start: int, end: int) -> Tense:
    """How a folded sentence takes the day at ``start:end``.

    >>> said = "The centre was opened on 4 May 2024."
    >>> tense_of(said, 25, 35).value
    'done'
    """
    before, after = sentence[max(0, start - _WINDOW) : start], sentence[end : end + _WINDOW]
    if before.count('"') % 2:
        return Tense.NONE  # Somebody else's words, of their own day.
    if _PREVIOUS.search(before):
        return Tense.NONE if _FOLLOWS_UNSURE.match(after) else Tense.PREVIOUS_MEETING
    if _is_done(before, after):
        return Tense.DONE
    return Tense.COMING if _is_coming(before) else Tense.NONE


def _is_done(before: str, after: str) -> bool:
    if _FOLLOWS_UNSURE.match(after):
        return False
    if any(p.search(before) for p in (_SINCE, _DATED, _MINUTES, _RAN, _MEASURED)):
        return not _UNSURE.search(_clause(before))
    if any(p.search(before) for p in (_PASSIVE, _DIRECT, _PARTICIPLE, _WITH_OBJECT, _WENT)):
        return not _UNSURE.search(_clause(before))
    unsure = _UNSURE.search(before) or _LOOKS_AHEAD.search(after)
    if _AT_MEETING.search(before):
        return not unsure and bool(_THEN_DID.match(after))
    return not unsure and bool(_ON_START.search(before)) and bool(_THEN_WAS.match(after) or _THEN_DID.match(after))


def _clause(before: str) -> str:
    """The words from the last comma or bracket on."""
    marks = list(_CLAUSE.finditer(before))
    return before[marks[-1].end() :] if marks else before


def _is_coming(before: str) -> bool:
    if _REPORTED.search(before):
        return False
    if _NEXT.search(before) or _CLOSES.search(before) or _TO_BE.search(before) or _SCHEDULED.search(before):
        return True
    governed = _WILL.search(before) or _DUE.search(before)
    return governed is not None and _governs(governed)


def _governs(found: re.Match[str]) -> bool:
    """Whether it is the verb that the date belongs to, and not something done before that the verb speaks of."""
    rest = found["rest"].strip()
    if _OF_ANOTHER.search(rest) or found.groupdict().get("verb") in _THINKING:
        return False
    if "verb" not in found.groupdict():
        return True
    if found["at"] == "from":
        return not rest and found["verb"] in ("apply", "run", "start", "open", "operate")
    return not rest or not _PAST_WORD.search(rest)
