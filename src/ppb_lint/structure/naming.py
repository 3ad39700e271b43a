"""What a heading is about: its title compared with the titles that the profile knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.profiles import Concept, Profile

_BETWEEN = regex(r"[-/]")
_NOT_WORDS = regex(r"[^a-z0-9+ ]+")
_JOINERS = regex(r"(?i) (?:and|or) | ?[/&,] ?")
_REMARK = regex(r"(?<=\w) \([^()]*\)$")  # "Equal opportunities implications (to include Welsh language issues)"
_DROPPED = frozenset({"the", "a", "an", "of", "for", "this", "any", "your"})
_IN_ANY = _DROPPED | {"and", "or", "to", "in", "on", "by", "with", "from", "is", "be", "at"}
_LONG = 8  # From this length on a word may hold two slips of the finger instead of one.
_SHORT_TITLE = 6  # words
_SHORTEST = 5  # A shorter word is too near to other words to be called a misspelling of one.


class Named(Struct, frozen=True):
    """What a heading's title was recognised as."""

    concepts: tuple[str, ...]
    meant: str = ""
    """The spelling that was meant, where the title is a known one misspelt."""
    whole: bool = False
    """Whether the whole title is a known one (not only made of a topic and a noun)."""


@lru_cache(maxsize=8192)
def normal(title: str) -> str:
    """A folded title as it is compared: no case, articles, plurals and punctuation; ``&`` is ``and``."""
    return " ".join(_singular(word) for word in words(title) if word not in _DROPPED)


def words(title: str) -> list[str]:
    """The words of a folded title in small letters."""
    return _NOT_WORDS.sub("", _BETWEEN.sub(" ", title.casefold().replace("&", " and "))).split()


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


class TopicNames:
    """The words for topics, in headings ("Financial implications") and in denials ("no financial implications")."""

    def __init__(self, concepts: Mapping[str, Concept]) -> None:
        self._topics = {normal(topic): name for name, concept in concepts.items() for topic in concept.topics}

    def topic(self, said: str) -> str | None:
        """The concept of a topic: by all its words, by the last ("direct legal") or the first; None if unknown."""
        title = normal(said)
        if title in self._topics:
            return self._topics[title]
        parts = title.split()
        return next((self._topics[p] for p in (*parts[-1:], *parts[:1]) if p in self._topics), None)

    def joint(self, said: str, *, strictly: bool = False) -> tuple[str, ...]:
        """The concepts of topics that are told together ("legal, HR and property").

        ``strictly`` asks that every part is a topic and nothing else.
        """
        if topic := self._topics.get(normal(said)):
            return (topic,)
        parts = [part for part in _JOINERS.split(said) if normal(part)]
        found = [self._topics.get(normal(part)) if strictly else self.topic(part) for part in parts]
        return () if strictly and None in found else tuple(dict.fromkeys(concept for concept in found if concept))

    def mentions(self, text: str, concepts: Iterable[str]) -> bool:
        """Whether a folded text uses a word for one of the topics."""
        wanted = set(concepts)
        said = f" {normal(text)} "
        return any(f" {topic} " in said for topic, concept in self._topics.items() if concept in wanted)


class Names:
    """The titles of one profile, ready to be asked; a cached pure value."""

    def __init__(self, profile: Profile) -> None:
        self._topic_nouns = frozenset(map(_singular, profile.topic_nouns))
        self._titles = _by_title(profile.concepts)
        self._starts = tuple((normal(start) + " ", name) for name, c in profile.concepts.items() for start in c.starts)
        self._topics = TopicNames(profile.concepts)
        self._known_words = frozenset(_vocabulary(profile))
        self._heads = frozenset(_singular(word) for word in self._known_words if word not in _IN_ANY)
        self._likely = _by_start(self._known_words)
        # A pack says the same headings again in every report, and asks for each of them several times.
        self.name: Callable[[str], Named] = lru_cache(maxsize=8192)(self._name)
        self._near = lru_cache(maxsize=8192)(self._near_words)

    def _name(self, title: str) -> Named:
        """What a folded title, cut at its colon, is about; misspelt titles count as what was meant."""
        if self._is_strange(title):
            return Named(())
        exact = self._exact(normal(title))
        if exact.concepts:
            return exact
        found = self._together(title) or self._misspelt(title) or self._topical(title)
        outside = _REMARK.sub("", title)
        return found if found.concepts or outside == title else self.name(outside)

    def _is_strange(self, title: str) -> bool:
        """Whether a title has no word of any heading, and not one alone that may be misspelt: nearly all cells."""
        said = words(title)
        if any(_singular(word) in self._heads for word in said):
            return False
        return sum(len(word) >= _SHORTEST for word in said) != 1

    def _together(self, title: str) -> Named | None:
        """ "Purpose/Executive summary": known titles, and nothing else, told together."""
        parts = [self._titles.get(normal(part)) for part in _JOINERS.split(title)]
        return Named(tuple(dict.fromkeys(p for p in parts if p)), whole=True) if len(parts) > 1 and all(parts) else None

    def _exact(self, title: str) -> Named:
        if title in self._titles:
            return Named((self._titles[title],), whole=True)
        for start, concept in self._starts:
            if (title + " ").startswith(start):
                return Named((concept,), whole=True)
        return Named(())

    def _topical(self, title: str) -> Named:
        """ "Financial and legal implications", "HR comments": topics before a noun; "Legal, HR": topics alone."""
        topics, _, noun = title.rpartition(" ")
        if normal(noun) in self._topic_nouns:
            whole = self._topics.joint(topics, strictly=True)
            return Named(whole, whole=True) if whole else Named(self._topics.joint(topics))
        concepts = self._topics.joint(title, strictly=True)
        return Named(concepts if len(concepts) > 1 else ())

    def _misspelt(self, title: str) -> Named | None:
        """A title in which one word is no word of any heading, and a known title once its slip is mended."""
        said = words(title)
        compared = said if len(said) <= _SHORT_TITLE else said[: _SHORT_TITLE - 2]  # The tail may be a statute's.
        strange = [word for word in compared if word not in self._known_words and len(word) >= _SHORTEST]
        if len(strange) == 1 and (len(said) > 1 or len(strange[0]) > _LONG):
            (word,) = strange
            for meant in self._near(word):
                if len(said) == 1 and distance(word, meant, 1) > 1:
                    continue  # "Regulation" is a heading of its own and no "Reputation".
                mended = _mended(title, word, meant)
                exact = self._exact(normal(mended))
                found = exact if exact.concepts else self._topical(mended)
                if found.concepts:
                    return Named(found.concepts, meant=mended, whole=True)
        return None

    def _near_words(self, word: str) -> tuple[str, ...]:
        """The known words that a slip of the finger is away from this one, the nearest first."""
        found = []
        for meant in (*self._likely.get(word[:1], ()), *self._likely.get(word[1:2], ())):
            allowed = 1 if len(meant) < _LONG else 2
            same_start = word[:1] == meant[:1] or word[:2] == meant[1::-1]
            if same_start and abs(len(word) - len(meant)) <= allowed:
                edits = distance(word, meant, allowed)
                if edits <= allowed:
                    found.append((edits, meant))
        return tuple(meant for _, meant in sorted(set(found)))


def _by_start(known: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Words that are long enough to be recognised when misspelt, by their first letter."""
    found: dict[str, list[str]] = {}
    for word in known:
        if len(word) >= _SHORTEST:
            found.setdefault(word[0], []).append(word)
    return {start: tuple(words) for start, words in found.items()}


def _mended(title: str, wrong: str, right: str) -> str:
    return re.sub(rf"(?i)\b{re.escape(wrong)}\b", lambda m: _in_case_of(m.group(), right), title, count=1)


def _in_case_of(model: str, word: str) -> str:
    if model.isupper():
        return word.upper()
    return word.capitalize() if model[:1].isupper() else word


def _by_title(concepts: Mapping[str, Concept]) -> dict[str, str]:
    titles: dict[str, str] = {}
    for name, concept in concepts.items():
        for title in concept.titles:
            titles.setdefault(normal(title), name)
    return titles


def _vocabulary(profile: Profile) -> Iterable[str]:
    """Words that mean something in a heading, and so are no slip of another one."""
    for concept in profile.concepts.values():
        for text in (*concept.titles, *concept.topics, *concept.starts, *profile.topic_nouns):
            yield from words(text)


@lru_cache(maxsize=4096)
def distance(one: str, other: str, limit: int) -> int:
    """Edits between two words (insert, drop, change, swap neighbours); ``limit + 1`` as soon as it is more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before, last = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return min(last[-1], limit + 1)
