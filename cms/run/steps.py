"""A step of starting up: done when its inputs changed or its outputs are missing, else skipped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .progress import Progress
from .stamps import Stamps


@dataclass(frozen=True)
class Step:
    """One step.

    `name` names its stamp, `title` is shown, `inputs` is the fingerprint of what it works from,
    `outputs` are files without which it counts as not done. `work` gets the progress to report
    to, and whether an earlier run was finished: after an interrupted one it must trust nothing.
    """

    name: str
    title: str
    inputs: str
    work: Callable[[Progress, bool], None]
    outputs: Sequence[Path] = ()


def carry_out(step: Step, stamps: Stamps) -> bool:
    """Do the step unless its stamp says that it is done; tell whether it was carried out now.

    The stamp is removed before the work and written after it, so that an interruption at any
    moment leads to the step being done again.
    """
    earlier = stamps.read(step.name)
    if earlier == step.inputs and all(path.exists() for path in step.outputs):
        return False
    stamps.forget(step.name)
    with Progress(step.title) as progress:
        step.work(progress, earlier is not None)
    stamps.write(step.name, step.inputs)
    return True
