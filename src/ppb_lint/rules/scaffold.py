"""The beginning of a new rule file, for somebody who has never written one."""

from __future__ import annotations

from ppb_lint.rules.sense import ID

_ID, _TOPIC = "@id@", "@topic@"


def scaffold(template: str, topic: str, id: str) -> str:
    """A rule file to be filled in.

    Args:
        template: the text of ``rule.template.yaml``, which lies beside the rules.
        topic: the folder of the new file.
        id: its name, in small letters with hyphens between words.

    Raises:
        ValueError: the id or the topic is no name for a rule.
    """
    for name in (topic, id):
        if not ID.fullmatch(name):
            raise ValueError(name)
    return template.replace(_ID, id).replace(_TOPIC, topic)
