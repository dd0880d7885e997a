"""What a bundle consists of, as fingerprints: two equal manifests, the same bundle.

    {"members": {"12": {"name": "…", "digest": "…"}},
     "files":   {"files.siteimage:3": {"name": "…", "digest": "…"}},
     "posts":   {"x:sl": {"name": "X (sl)", "digest": "…"}}}

A page counts with its place and with everything in its newest revision, a file with every byte and
with the words that stand for it, a text with every letter.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Model
from django.forms.models import model_to_dict

from .enums import ChangeCode
from .models import Bundle
from .reading import MemberDraft, read
from .references import FILES

Manifest = dict[str, dict[str, dict[str, str]]]
PARTS = {
    "members": (ChangeCode.MEMBER_ADDED, ChangeCode.MEMBER_CHANGED, ChangeCode.MEMBER_REMOVED),
    "files": (ChangeCode.FILE_ADDED, ChangeCode.FILE_CHANGED, ChangeCode.FILE_REMOVED),
    "posts": (ChangeCode.POST_ADDED, ChangeCode.POST_CHANGED, ChangeCode.POST_REMOVED),
}
# What the file's own columns say of when and by whom it was uploaded is none of its content.
_NOT_CONTENT = {"created_at", "uploaded_by_user", "tags", "file", "collection"}


def manifest(bundle: Bundle, drafts: Sequence[MemberDraft] | None = None) -> Manifest:
    """The fingerprints of everything in the bundle as it is now.

    `drafts` are its pages where they have been read already (see `reading`).
    """
    drafts = read(bundle) if drafts is None else drafts
    members = {
        str(each.member.page_id): {
            "name": each.member.page.get_admin_display_title(),
            "digest": _of_page(each),
        }
        for each in drafts
    }
    files = {
        f"{file._meta.label_lower}:{file.pk}": {"name": str(file), "digest": _of_file(file)}
        for file in files_of(drafts)
    }
    posts = {
        f"{post.network}:{post.language}": {"name": str(post), "digest": digest(post.text)}
        for post in bundle.posts.all()
    }
    return {"members": members, "files": files, "posts": posts}


def digest(value: Any) -> str:
    """A hash of anything that JSON can write, the same for equal content."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def changes(approved: Manifest | None, now: Manifest) -> list[dict[str, str]]:
    """How `now` differs from what was approved: `code` and `name` of each difference."""
    before: Manifest = approved or {}
    found = []
    for part, (added, changed, removed) in PARTS.items():
        old, new = before.get(part, {}), now[part]
        for key in sorted(old.keys() | new.keys()):
            if key not in old:
                found.append({"code": added.value, "name": new[key]["name"]})
            elif key not in new:
                found.append({"code": removed.value, "name": old[key]["name"]})
            elif old[key]["digest"] != new[key]["digest"]:
                found.append({"code": changed.value, "name": new[key]["name"]})
    return found


def describe(change: dict[str, str]) -> str:
    """A difference as a sentence."""
    return str(ChangeCode(change["code"]).label) % {"name": change["name"]}


def files_of(drafts: Sequence[MemberDraft]) -> list[Any]:
    """The pictures and documents that drafts use and that still exist: a query for each kind."""
    keys: dict[type[Model], set[Any]] = defaultdict(set)
    for each in drafts:
        for model, pk in each.references:
            if model in FILES:
                keys[model].add(pk)
    return [
        file
        for model, of_model in keys.items()
        for file in model._default_manager.filter(pk__in=of_model)
    ]


def _of_page(read: MemberDraft) -> str:
    page, parent = read.member.page, read.draft._cached_parent_obj
    revision = page.latest_revision
    content = revision.content if revision else None
    key = revision.pk if revision else None
    place = parent.pk if parent else None
    return digest([read.member.kind, key, content, page.go_live_at, place])


def _of_file(file: Any) -> str:
    words = {name: value for name, value in model_to_dict(file).items() if name not in _NOT_CONTENT}
    return digest([words, _bytes_of(file)])


def _bytes_of(file: Any) -> str:
    try:
        with file.file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return "missing"
