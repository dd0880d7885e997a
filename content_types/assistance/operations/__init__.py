"""What may be done with a channel. Nothing else writes channels.

A new or changed number or address is proposed by one person and confirmed by another; until then
the public sees what was confirmed before. Each operation raises ValidationError with what to do
instead, and changes nothing then.
"""

from .changes import confirm, propose, reject
from .keeping import retire, verify

__all__ = ["confirm", "propose", "reject", "retire", "verify"]
