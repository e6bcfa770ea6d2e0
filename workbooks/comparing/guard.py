"""What is public must not begin to give something away, by a file either.

The same rule as `common.guarding`, for all rows of a sheet: the texts are read in
memory, and who is public is asked once.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.utils import timezone

from common.guarding import FAR, refusal
from common.leaks import find
from common.parts import in_parts
from common.public_texts import PublicText, public_texts, shown
from common.publishing import Finding
from common.resources import Also
from workbooks.comparing.outcomes import Outcome


def guard_changed(outcomes: Sequence[Outcome]) -> None:
    """Refuse the changes that would make a public record give something away."""
    public = _public([o.record for o in outcomes if not o.is_new])
    named = _Named()
    for outcome in outcomes:
        if not outcome.is_new and outcome.record.pk in public:
            changed = {change.key: change.old for change in outcome.changes}
            _refuse(outcome, _given(outcome.record, changed, named))


def guard_new(outcomes: Sequence[Outcome]) -> None:
    """The same of records that have just been stored as parts of public ones."""
    public = _public([o.record for o in outcomes if o.is_new])
    named = _Named()
    for outcome in outcomes:
        if outcome.is_new and outcome.record.pk in public:
            declared = shown(type(outcome.record))
            names = dict.fromkeys((*declared.texts, *declared.named), "")
            _refuse(outcome, _given(outcome.record, names, named))


def guard_also(stored: Sequence[tuple[Outcome, Also]]) -> None:
    """The same of what was stored with the records: new parts, and changed ones."""
    public: dict[str, set[Any]] = {}
    named = _Named()
    for outcome, other in stored:
        label = other.record._meta.label
        if label not in public:
            same = [o.record for _outcome, o in stored if o.record._meta.label == label]
            public[label] = _public(same)
        if other.record.pk in public[label]:
            declared = shown(type(other.record))
            names = dict.fromkeys((*declared.texts, *declared.named), "")
            _refuse(outcome, _given(other.record, other.was or names, named))


def may_be_public_at_once(model: Any) -> bool:
    """A new record of the model may be a part of one that is public already."""
    declared = shown(model)
    return not hasattr(model, "visibility") and bool(declared.texts or declared.named)


def _public(records: Iterable[Any]) -> set[Any]:
    """The keys of those that anybody sees, or will without a further approval."""
    keys = [record.pk for record in records]
    if not keys:
        return set()
    model = type(next(iter(records)))
    rows = model._default_manager.public(FAR)
    found: set[Any] = set()
    for some in in_parts(keys):
        part = rows.filter(pk__in=some)
        found |= {*part.values_list("pk", flat=True)}
    return found


class _Named:
    """What records give away that become public by being named; each read once."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, Any], list[Finding]] = {}

    def findings(self, record: Any) -> list[Finding]:
        key = (record._meta.label, record.pk)
        if key not in self.found:
            self.found[key] = [
                f for text in public_texts(record) for f in _findings(text)
            ]
        return self.found[key]


def _given(record: Any, changed: dict[str, str], named: _Named) -> Iterator[Finding]:
    declared = shown(type(record))
    for name in declared.texts:
        if name in changed:
            known = {
                f.leak.key for f in _findings(PublicText(record, name, changed[name]))
            }
            text = PublicText(record, name, str(getattr(record, name)))
            yield from (f for f in _findings(text) if f.leak.key not in known)
    for name in declared.named:
        if name in changed and _is_one(record, name) and getattr(record, name):
            yield from named.findings(getattr(record, name))


def _is_one(record: Any, name: str) -> bool:
    field = record._meta.get_field(name)
    return bool(field.many_to_one)


def _findings(text: PublicText) -> list[Finding]:
    leaks = find(text.text, timezone.localdate()) if text.text else ()
    return [Finding(text, leak) for leak in leaks]


def _refuse(outcome: Outcome, findings: Iterable[Finding]) -> None:
    for finding in {f.key: f for f in findings}.values():
        sentence = " ".join(refusal(finding).messages)
        outcome.refuse(finding.text.label, sentence)
