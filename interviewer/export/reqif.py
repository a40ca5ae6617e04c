"""Requirements Interchange Format 1.2 (OMG), for requirements tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from interviewer.export import lines
from interviewer.model.spec import Spec, SpecSlot, Statement

if TYPE_CHECKING:
    from lxml.etree import _Element

_NS = "http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"
_XHTML = "http://www.w3.org/1999/xhtml"
_NEVER = "1970-01-01T00:00:00+00:00"
_TEXT, _HEADING, _WHOLE = "requirement", "heading", "specification"
_ATTRIBUTES = {
    _TEXT: ("ReqIF.ForeignID", "ReqIF.Text", "PRIORITY", "OWNER", "RATIONALE", "ACCEPTANCE", "SOURCES", "FINDINGS"),
    _HEADING: ("ReqIF.ChapterName",),
    _WHOLE: (),
}
"""Attributes of each type; `ReqIF.…` as the ReqIF implementation guide names them."""
_STRINGS = ("ReqIF.ForeignID", "PRIORITY")
"""What is a plain string; everything else is formatted text (XHTML), which tools expect of `ReqIF.Text`."""


def render(spec: Spec) -> bytes:
    """UTF-8 XML. An identifier depends on what it stands for alone: a statement keeps its own from draft to draft."""
    return _Writer(spec).written()


def _identifier(*parts: str) -> str:
    return "_" + str(uuid5(NAMESPACE_URL, "\n".join(("interviewer.spec/1", *parts))))


class _Writer:
    """One document as it is written."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.when = spec.as_of or _NEVER
        self.objects: list[_Element] = []

    def written(self) -> bytes:
        from lxml import etree

        root = etree.Element(f"{{{_NS}}}REQ-IF", nsmap={None: _NS, "xhtml": _XHTML})
        root.append(etree.Comment(lines.MARK.removeprefix("<!--").removesuffix("-->")))
        _add(root, "THE-HEADER").append(self._header())
        content = _add(_add(root, "CORE-CONTENT"), "REQ-IF-CONTENT")
        hierarchy = list(self._hierarchy())
        self._datatypes(_add(content, "DATATYPES"))
        self._types(_add(content, "SPEC-TYPES"))
        _add(content, "SPEC-OBJECTS").extend(self.objects)
        self._specification(_add(content, "SPECIFICATIONS"), hierarchy)
        data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
        return data

    def _header(self) -> _Element:
        from lxml import etree

        header = etree.Element(f"{{{_NS}}}REQ-IF-HEADER", IDENTIFIER=_identifier("header", self.spec.title))
        for tag, text in (("CREATION-TIME", self.when), ("REQ-IF-TOOL-ID", lines.shown(self.spec.program)),
                          ("REQ-IF-VERSION", "1.0"), ("SOURCE-TOOL-ID", lines.shown(self.spec.program)),
                          ("TITLE", lines.shown(self.spec.title))):
            _add(header, tag).text = text
        return header

    def _datatypes(self, parent: _Element) -> None:
        _add(parent, "DATATYPE-DEFINITION-STRING", **self._named("datatype", "STRING"), **{"MAX-LENGTH": "1000"})
        _add(parent, "DATATYPE-DEFINITION-XHTML", **self._named("datatype", "XHTML"))

    def _types(self, parent: _Element) -> None:
        for kind, names in _ATTRIBUTES.items():
            tag = "SPECIFICATION-TYPE" if kind == _WHOLE else "SPEC-OBJECT-TYPE"
            made = _add(parent, tag, **self._named("type", kind))
            if names:
                attributes = _add(made, "SPEC-ATTRIBUTES")
                for name in names:
                    form = _form(name)
                    one = _add(attributes, f"ATTRIBUTE-DEFINITION-{form}", **self._named("attribute", kind, name))
                    _reference(one, f"DATATYPE-DEFINITION-{form}", _identifier("datatype", form))

    def _named(self, *parts: str) -> dict[str, str]:
        return {"IDENTIFIER": _identifier(*parts), "LAST-CHANGE": self.when, "LONG-NAME": lines.shown(parts[-1])}

    def _hierarchy(self) -> Iterator[_Element]:
        loose = [s for s in self.spec.slots if s.section not in self.spec.sections]
        for title in self.spec.sections:
            slots = [s for s in self.spec.slots if s.section == title]
            if slots:
                yield self._chapter(title, slots)
        yield from (self._part(slot) for slot in loose)
        if self.spec.open_questions:
            asked = [self._entry(_TEXT, q.id, {"ReqIF.ForeignID": q.id, "ReqIF.Text": lines.shown(q.ask),
                                               "OWNER": lines.shown(q.owner), "RATIONALE": lines.open_question(q)})
                     for q in self.spec.open_questions]
            yield self._entry(_HEADING, "Open questions", {"ReqIF.ChapterName": "Open questions"}, asked)

    def _chapter(self, title: str, slots: Sequence[SpecSlot]) -> _Element:
        parts = [self._part(slot) for slot in slots]
        return self._entry(_HEADING, f"section {title}", {"ReqIF.ChapterName": lines.shown(title)}, parts)

    def _part(self, slot: SpecSlot) -> _Element:
        notes = [
            self._entry(_TEXT, f"{slot.slot} note {number}", {
                "ReqIF.Text": f"{lines.shown(note.label)}: {lines.several(note.text)}",
                "SOURCES": "\n".join(map(lines.source, note.sources))})
            for number, note in enumerate(slot.notes, 1)
        ]
        said = [self._statement(s) for s in slot.statements]
        return self._entry(_HEADING, f"slot {slot.slot}", {"ReqIF.ChapterName": lines.shown(slot.title)}, notes + said)

    def _statement(self, s: Statement) -> _Element:
        return self._entry(_TEXT, s.id, {
            "ReqIF.ForeignID": s.id, "ReqIF.Text": lines.sentence(s), "PRIORITY": lines.priority(s),
            "OWNER": lines.shown(s.owner), "RATIONALE": lines.shown(s.rationale),
            "ACCEPTANCE": "\n".join(map(lines.shown, s.acceptance)), "SOURCES": "\n".join(lines.sources(s)),
            "FINDINGS": "\n".join(lines.findings(s)),
        })

    def _entry(self, kind: str, key: str, values: dict[str, str], children: Iterable[_Element] = ()) -> _Element:
        """An object, and the place of it in the hierarchy."""
        from lxml import etree

        made = etree.Element(f"{{{_NS}}}SPEC-OBJECT", **self._named("object", key))
        given = _add(made, "VALUES")
        for name, text in values.items():
            if text:
                definition = _add(_value(given, name, text), "DEFINITION")
                reference = _add(definition, f"ATTRIBUTE-DEFINITION-{_form(name)}-REF")
                reference.text = _identifier("attribute", kind, name)
        _reference(made, "SPEC-OBJECT-TYPE", _identifier("type", kind))
        self.objects.append(made)
        place = etree.Element(f"{{{_NS}}}SPEC-HIERARCHY", **self._named("place", key))
        _add(_add(place, "OBJECT"), "SPEC-OBJECT-REF").text = _identifier("object", key)
        below = list(children)
        if below:
            _add(place, "CHILDREN").extend(below)
        return place

    def _specification(self, parent: _Element, hierarchy: Sequence[_Element]) -> None:
        made = _add(parent, "SPECIFICATION", **self._named("specification", self.spec.title))
        _reference(made, "SPECIFICATION-TYPE", _identifier("type", _WHOLE))
        if hierarchy:
            _add(made, "CHILDREN").extend(hierarchy)


def _form(name: str) -> str:
    return "STRING" if name in _STRINGS else "XHTML"


def _value(parent: _Element, name: str, text: str) -> _Element:
    """A string, or a paragraph for each line."""
    from lxml import etree

    if _form(name) == "STRING":
        return _add(parent, "ATTRIBUTE-VALUE-STRING", **{"THE-VALUE": text})
    value = _add(parent, "ATTRIBUTE-VALUE-XHTML")
    block = etree.SubElement(_add(value, "THE-VALUE"), f"{{{_XHTML}}}div")
    for line in text.split("\n"):
        etree.SubElement(block, f"{{{_XHTML}}}p").text = line
    return value


def _add(parent: _Element, tag: str, **attributes: str) -> _Element:
    from lxml import etree

    return etree.SubElement(parent, f"{{{_NS}}}{tag}", attributes)


def _reference(parent: _Element, tag: str, identifier: str) -> None:
    _add(_add(parent, "TYPE"), f"{tag}-REF").text = identifier
