"""What an example of a rule shows that it should not, for whoever writes the rule."""

from __future__ import annotations

from collections import defaultdict

from ppb_lint.engine.examples import ExampleFault

EXAMPLES = {
    "accused": 'the rule accuses it: {message} ["{text}"]',
    "count": "expected {expected} findings, as many as there are marks, but found: {found}",
    "place": "expected the finding at {expected}, but it is at {found}",
    "message": 'expected the message "{expected}", but it is "{found}"',
    "fixed": "expected the mended text to be:\n{expected}\nbut it is:\n{found}",
    "fix-unproved": "the rule offers a fix, so the example needs `fixed:` with:\n{found}",
    "no-fix": "there is a `fixed:`, but the rule offers no fix",
    "fixes-overlap": "two of its fixes change the same words",
    "not-cleared": "of the mended text {expected} findings should be left, but found: {found}",
    "found": 'it is missed no longer; move it to `invalid` with the message "{message}" and marks round "{text}"',
    "nothing-to-yield": "the rule alone says nothing either, so the example does not show that it yields",
    "yield-unproved": "no valid example has `with-rules: [{rule}]` to show that the rule yields to {rule}",
    "failure": "the check broke down: {error}: {detail} ({where})",
    "unknown-profile": "there is no profile called {profile}",
    "unknown-paper": "there is no clean paper called {paper}",
    "unknown-rule": "there is no rule called {rule}",
    "unplaced": 'the words "{text}" belong to no section and no field, so they cannot be put into the paper',
}


def example_fault_in_words(fault: ExampleFault) -> str:
    """One line or a few: which rule, which example, what is wrong with it."""
    sentence = EXAMPLES.get(fault.code, f"it fails ({fault.code})")
    where = f"{fault.rule}: {fault.kind} example {fault.number + 1}"
    if fault.kind == "yields-to":
        where = f"{fault.rule}: yields-to"
    return f"{where}: {sentence.format_map(defaultdict(str, fault.values))}"
