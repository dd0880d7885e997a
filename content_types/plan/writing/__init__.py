"""Writing an imported plan: from the parser's dataclasses to drafts of pages.

`import_plan` is the one entrance; the command and the admin both use it.
"""

from .run import ImportResult, import_plan

__all__ = ["ImportResult", "import_plan"]
