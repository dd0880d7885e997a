"""Taking a file in: what it is by its content, whether it is harmless, and without its metadata.

    checked = take_in(file, "navodila.pdf", DOCUMENTS, title="Navodila")

Nothing is stored here, and nothing that somebody uploaded is stored before it went through here.
"""

from .gate import Checked, take_in
from .refusal import FileRefusedError

__all__ = ["Checked", "FileRefusedError", "take_in"]
