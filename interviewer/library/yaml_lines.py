"""YAML in which every value knows its line, and which holds nothing but plain data."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import Any

import yaml

_ALIAS = re.compile(r"(?:^|[\s\[,{:-])[&*][A-Za-z0-9_]", re.MULTILINE)


class YamlFault(Exception):
    """Text that is no plain YAML: `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class _Loader(yaml.CSafeLoader):
    """The safe loader, with a key given twice as an error instead of a silent loss."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise YamlFault(key.start_mark.line + 1, "a key is a single word")
            if key.value in seen:
                raise YamlFault(key.start_mark.line + 1, f"the key {key.value!r} is given twice")
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class Document:
    """Parsed YAML: the data, and the line of everything in it."""

    def __init__(self, data: Any, node: yaml.Node | None) -> None:
        self.data = data
        self._node = node

    def line(self, path: Sequence[str | int]) -> int:
        """Line of the value at a path of keys and indexes; of its nearest known ancestor otherwise."""
        node, line = self._node, 1
        for step in path:
            if isinstance(node, yaml.MappingNode):
                pair = next(((k, v) for k, v in node.value if k.value == step), None)
                if pair is None:
                    continue
                line, node = pair[0].start_mark.line + 1, pair[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line + 1
        return line


def parse(text: str) -> Document:
    """Reads one YAML document. Raises YamlFault with the line for anything that is not plain data."""
    loader = None
    try:
        if _ALIAS.search(text):
            _refuse_aliases(text)
        loader = _Loader(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlFault(mark.line + 1 if mark else 1, f"not valid YAML: {error.problem or error.context}") from None
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        raise YamlFault(line, f"not valid YAML: {error.reason} (U+{error.character:04X})") from None
    except yaml.YAMLError as error:
        raise YamlFault(1, f"not valid YAML: {error}") from None
    except (RecursionError, ValueError) as error:
        raise YamlFault(1, f"not usable YAML: {error}") from None
    finally:
        if loader is not None:
            loader.dispose()
    return Document(data, node)


def _refuse_aliases(text: str) -> None:
    """Anchors let a small file grow without bounds, and no template needs them."""
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            line = event.start_mark.line + 1 if event.start_mark else 1
            raise YamlFault(line, "anchors and aliases (& and *) are not accepted")
