"""Which rules are run: those that somebody has asked for, without those that are off, milder where that is settled."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.app.allowed.sound_waivers import objections_to_waivers
from ppb_lint.app.settled.config import Config
from ppb_lint.model.finding import Severity
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import Fault
from ppb_lint.notation.faults import either, nearest, unknown
from ppb_lint.rules.shape import Rule


class Choice(Struct, frozen=True):
    """Rules and topics that were named on the command line."""

    select: tuple[str, ...] = ()
    """Only these; empty for all that do not wait to be asked for."""
    ignore: tuple[str, ...] = ()

    def of(self, rules: Sequence[Rule]) -> tuple[Rule, ...]:
        """The rules that are meant; naming a rule asks for it even where it is left out by default.

        Raises:
            WrongRequest: no rule is left.
        """
        chosen = tuple(rule for rule in rules if self._asks_for(rule) and not _named(rule, self.ignore))
        if rules and not chosen:
            raise WrongRequest(RequestCode.NOTHING_LEFT)
        return chosen

    def _asks_for(self, rule: Rule) -> bool:
        return _named(rule, self.select) if self.select else not rule.opt_in

    def require(self, rules: Sequence[Rule]) -> None:
        """Make sure that every name is that of a rule or a topic.

        Raises:
            WrongRequest: one is not.
        """
        known = {word for rule in rules for word in (rule.id, rule.topic, *rule.formerly)}
        for name in (*self.select, *self.ignore):
            if name not in known:
                meant = nearest(name, sorted(known)) or ""
                raise WrongRequest(RequestCode.NO_RULE, rule=name, meant=meant)


def _named(rule: Rule, names: Collection[str]) -> bool:
    return rule.topic in names or any(name in names for name in (rule.id, *rule.formerly))


def adjusted(rules: Sequence[Rule], config: Config) -> tuple[Rule, ...]:
    """The rules as a configuration wants them; what it cannot mean is told by ``objections``."""
    off = {entry.rule for entry in config.form.off}
    kept = (_asked_for(rule, config.form.on) for rule in rules if not _named(rule, off))
    return tuple(_milder(rule, _settled(rule, config.form.severity)) for rule in kept)


def _asked_for(rule: Rule, on: Collection[str]) -> Rule:
    return replace(rule, opt_in=False) if rule.opt_in and _named(rule, on) else rule


def _settled(rule: Rule, severities: Mapping[str, Severity]) -> Severity | None:
    return next((severities[name] for name in (rule.id, *rule.formerly) if name in severities), None)


def _milder(rule: Rule, cap: Severity | None) -> Rule:
    if cap is None:
        return rule
    if isinstance(rule.severity, Severity):
        return replace(rule, severity=_mildest(rule.severity, cap))
    return replace(rule, severity={case: _mildest(severity, cap) for case, severity in rule.severity.items()})


def _mildest(*severities: Severity) -> Severity:
    return max(severities, key=lambda severity: severity.rank)


def chosen_profile(asked: str | None, config: Config, there: Sequence[str]) -> tuple[str | None, tuple[Fault, ...]]:
    """The council whose form counts: that of the command, else that of the configuration, else the paper tells.

    Raises:
        WrongRequest: the command names one that is not there.
    """
    settled = config.form.profile
    if asked is not None and asked not in there:
        meant = nearest(asked, there) or either(there)
        raise WrongRequest(RequestCode.NO_PROFILE, profile=asked, meant=meant)
    if asked is None and settled is not None and settled not in there:
        expected = unknown(settled, there)
        told = [config.tree.fault(("profile",), f'the unknown profile "{settled}"', expected)] if config.tree else []
        return None, tuple(told)
    return asked or settled, ()


def objections(config: Config, rules: Sequence[Rule]) -> Iterator[Fault]:
    """What a configuration says of rules that are not there, without a reason, or that it would make graver."""
    if config.tree is None:
        return
    known = {name: rule for rule in rules for name in (rule.id, *rule.formerly)}
    for number, entry in enumerate(config.form.off):
        if entry.rule not in known:
            expected = unknown(entry.rule, tuple(known))
            yield config.tree.fault(("off", number, "rule"), f'the unknown rule "{entry.rule}"', expected)
        if not entry.because.strip():
            yield config.tree.fault(("off", number, "because"), "nothing", "the reason why the rule is off")
    yield from objections_to_waivers(config, config.tree, known)
    topics = {rule.topic for rule in rules}
    for number, name in enumerate(config.form.on):
        if name not in known and name not in topics:
            expected = unknown(name, (*known, *topics))
            yield config.tree.fault(("on", number), f'the unknown rule or topic "{name}"', expected)
    for name, severity in config.form.severity.items():
        if name not in known:
            expected = unknown(name, tuple(known))
            yield config.tree.fault(("severity", name), f'the unknown rule "{name}"', expected, at_key=True)
        elif severity.rank < (gravest := _gravest(known[name])).rank:
            yield config.tree.fault(("severity", name), f'"{severity}"', f"{gravest} or milder")


def _gravest(rule: Rule) -> Severity:
    severities = [rule.severity] if isinstance(rule.severity, Severity) else list(rule.severity.values())
    return min(severities, key=lambda severity: severity.rank)
