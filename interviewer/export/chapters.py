"""The document cut into its chapters: a Markdown file each."""

from __future__ import annotations

import re
from collections.abc import Mapping

from interviewer.export import markdown
from interviewer.export.lines import MARK
from interviewer.model.spec import Spec


def render(spec: Spec) -> Mapping[str, bytes]:
    """`index.md` with what stands before the first chapter and the list of them, then `01-….md` and so on."""
    head, *parts = re.split(r"^(?=## )", markdown.render(spec).decode(), flags=re.MULTILINE)
    files: dict[str, bytes] = {}
    listed = []
    for number, part in enumerate(parts, 1):
        title = part.splitlines()[0].removeprefix("## ")
        name = f"{number:02d}-{_name(title)}.md"
        files[name] = f"{MARK}\n\n{part.replace('## ', '# ', 1)}".encode()
        listed.append(f"{number}. [{title}]({name})")
    return {"index.md": (head + "\n".join(listed) + "\n").encode(), **files}


def _name(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60] or "chapter"
