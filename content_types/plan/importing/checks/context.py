"""What every check looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from content_types.plan.importing.budget_claims import Claims
from content_types.plan.importing.checks.finding import Finding
from content_types.plan.importing.introduction import Announcement, read_announcement
from content_types.plan.importing.plan import ParsedMeasure, ParsedPlan
from content_types.plan.importing.resolve import Resolver
from content_types.plan.money import format_amount


@dataclass(frozen=True)
class Context:
    """The plan, the register, and what is derived from both once for all checks."""

    plan: ParsedPlan
    resolver: Resolver

    @cached_property
    def measures(self) -> tuple[ParsedMeasure, ...]:
        return tuple(self.plan.measures())

    @cached_property
    def claims(self) -> Claims:
        return Claims(self.plan, self.resolver)

    @cached_property
    def announcement(self) -> Announcement:
        return read_announcement(self.plan.introduction)

    def money(self, cents: int) -> str:
        """An amount as the plan's language writes it."""
        return format_amount(cents, self.plan.language)


Check = Callable[[Context], Iterator[Finding]]
