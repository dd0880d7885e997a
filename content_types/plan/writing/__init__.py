"""Writing an imported plan: from the parser's dataclasses to drafts of pages.

`import_plan` is the one entrance; the command and the admin both use it.
"""

from .draft import Touched
from .run import ImportResult, import_plan

__all__ = ["ImportResult", "Touched", "import_plan"]
