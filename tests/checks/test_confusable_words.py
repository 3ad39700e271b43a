"""Each pair of words that the rule knows is found in a sentence of its own, once, and mended as was meant."""

from __future__ import annotations

import pytest

from ppb_lint.app.pipeline import with_facts
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.checks import CHECKS
from ppb_lint.checks.token_pattern import TokenPatterns
from ppb_lint.engine.checking import check
from ppb_lint.engine.edits import apply
from ppb_lint.read import read
from ppb_lint.structure import understand

KNOWN = learn()
RULE = KNOWN.pack.rule("confusable")
MEANT = """
Residents had [advanced|advance] warning of the works.
Her line [manger|manager] agreed.
All [mangers|managers] were trained.
Lights failed in two streets [were|where] residents had asked for them.
It is used in cases [were|where] no home can be found.
They [where|were] told in May.
There [where|were] no complaints.
Members agreed in [principal|principle] to the lease.
The [Principle|Principal] Planning Officer replied.
The [pubic|public] gallery was full.
This is a [statuary|statutory] duty.
Screening for [prostrate|prostate] cancer began.
Officers sought legal [advise|advice] in June.
The centre gives debt [advise|advice] to tenants.
Officers will [advice|advise] the Board in June.
The order will take [affect|effect] in May.
Cuts would have an adverse [affect|effect] on parks.
Households [effected|affected] by the flood were helped.
The cut would adversely [effect|affect] the service.
It is a cost [affective|effective] scheme.
This is best [practise|practice] elsewhere.
A [practise|practice] nurse was hired.
The premises [license|licence] was reviewed.
The [license|licence] fee rose.
The club would [loose|lose] its grant.
Four teams are [loosing|losing] staff.
Steps were taken to [insure|ensure] that all forms are read.
Council was asked to [formerly|formally] adopt the plan.
The hall, [formally|formerly] known as the Drill Hall, reopened.
More [then|than] 40 people came.
Costs are lower [then|than] expected.
It was leased rather [then|than] sold.
Tenants have [there own|their own] keys.
Parents spoke of [there|their] children.
[Their|There] is no change.
There were far [to|too] many delays.
The change has [lead|led] to savings.
The review was [lead|led] by Councillor Ames.
Use fell over the [passed|past] year.
It is a brownfield [sight|site] in Moor Lane.
The council is risk [adverse|averse], members heard.
The [role|roll] out of bins went on.
Volunteers play a key [roll|role] in this.
A fee [waver|waiver] was agreed.
The post will [compliment|complement] existing services.
Spending on office [stationary|stationery] fell.
Each ward [counsellor|councillor] was asked.
Parish [counsellors|councillors] were asked.
Staff [moral|morale] is high.
A [trail|trial] period began.
The audit [trial|trail] was complete.
Age and [martial|marital] status were recorded.
The [forth|fourth] quarter was better.
Views were [sort|sought] from tenants.
It was [bought|brought] to the attention of the Board.
Officers made a [through|thorough] review.
The [costumer|customer] service centre moved.
There were [sever|severe] delays.
Work went on as [planed|planned].
Members must decide [weather|whether] or not to proceed.
A report follows in due [coarse|course].
Costs are met from [exiting|existing] budgets.
The form [dose|does] not say.
Officers should [of|have] replied.
Public [Heath|Health] advised the board.
[Heath|Health] and safety was discussed.
The [minuets|minutes] of the meeting were agreed.
The council's [polices|policies] were read.
New [polices|policies] and procedures apply.
Alarms give tenants [piece|peace] of mind.
The board has free [reign|rein] here.
A log of [lessens|lessons] learned is kept.
Members are kept [appraised|apprised] of progress.
A dropped [curb|kerb] was laid.
Six dropped [curbs|kerbs] were laid.
A two-[story|storey] extension was refused.
The capital [program|programme] slipped.
Much is [dependant|dependent] on grants.
Tenants [who's|whose] homes flooded were moved.
Members should [bare|bear] in mind the cost.
Apart [form|from] the roof, all is done.
Ages ranged [form|from] 4 to 11.
Help came in the [from|form] of grants.
Officers spoke [tot he|to the] owner.
""".strip().splitlines()


@pytest.mark.parametrize("marked", MEANT)
def test_the_slip_is_found_and_mended(marked: str) -> None:
    before, _, rest = marked.partition("[")
    (said, _, meant), after = rest.split("]")[0].partition("|"), rest.split("]")[1]
    assert RULE is not None
    text = f"3.0 SUPPORTING INFORMATION\n3.1 {before}{said}{after}\n"
    paper = with_facts(understand(read(text.encode(), "x.txt"), KNOWN.profiles)[0])
    findings = check(paper, (RULE,), CHECKS).findings
    assert [finding.text for finding in findings] == [said]
    fix = findings[0].fix
    assert fix is not None
    assert apply(paper.document.text, fix.edits).splitlines()[1] == f"3.1 {before}{meant}{after}"


def test_no_pair_is_left_untried() -> None:
    assert RULE is not None
    assert isinstance(RULE.options, TokenPatterns)
    tried = {line.partition("|")[2].partition("]")[0].lower() for line in MEANT}
    assert {sought.meant for sought in RULE.options.sought} <= tried
