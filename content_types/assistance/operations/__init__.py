"""What may be done with a channel. Nothing else writes channels.

A new or changed number or address is proposed by one person and confirmed by another; until then
the public sees what was confirmed before. Each operation raises ValidationError with what to do
instead, and changes nothing then.
"""

from .changes import adopt, confirm, is_proposer, propose, reject
from .keeping import retire, verify

__all__ = ["adopt", "confirm", "is_proposer", "propose", "reject", "retire", "verify"]
