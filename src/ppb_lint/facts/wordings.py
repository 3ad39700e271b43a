"""The words by which reports speak of themselves, for patterns that have to know them."""

from __future__ import annotations


def any_of(words: str) -> str:
    """A group that fits one of several words or short patterns, written with blanks (a ``_`` is a blank in one)."""
    return f"(?:{'|'.join(word.replace('_', ' ') for word in words.split())})"


BODY = any_of("board committee panel cabinet council executive sub-committee sub-group forum group members?")
REPORT = any_of("report paper update document briefing summary overview")
APPENDIX = any_of("appendix annexe? appendices")
TELLS = any_of(
    "details? presents? provides? sets? covers? summari[sz]es? outlines? describes? relates? contains? gives?"
    " informs? shows? includes? reviews? concerns? deals? reports? highlights? advises? updates? brings? looks?"
    " explains? demonstrates?"
    " tells? offers? is"
)
"""What a report does with what it is about."""
APPENDED = any_of("attached appended enclosed set_out shown contained presented provided detailed included")
DECIDES = any_of(
    "receives? notes? considers? agrees? approves? endorses? highlights? scrutini[sz]es? comments? reviews? accepts?"
    " acknowledges? welcomes? supports? examines? discuss(?:es)? identif(?:y|ies) confirms?"
)
"""What a body is asked to do with the report before it."""
DECIDED = any_of("noted received considered agreed approved endorsed accepted scrutini[sz]ed reviewed welcomed")
DONE = any_of(
    "considered presented reported received noted circulated published approved submitted discussed scrutini[sz]ed"
    " deferred withdrawn agreed brought taken issued sent e-?mailed"
)
"""What has happened to a report that is not this one."""
OWN_NOUNS = any_of(
    "reports? papers? documents? briefings? updates? performance progress position information data figures results"
    " summary overview contents? findings achievements? successes monitoring dashboard scorecard statement delivery"
    " milestones indicators measures highlights issues developments activity work forecast variances? overspend"
    " underspend statistics commentary returns? areas? risks?"
)
"""What a board is asked to receive where it receives this report."""
OTHERS_NOUNS = any_of(
    "targets? budgets? plans? strateg(?:y|ies) programmes? timetables? baselines? savings proposals? allocations?"
    " estimates? answers? responses? actions? minutes agendas? outturns? priorities deferral trends?"
)
"""What belongs to another period as often as not."""
