"""PowerPoint presentations."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from interviewer.model.seed import Place
from interviewer.reading.archive import checked
from interviewer.reading.block import Block, Piece, Refused, Title
from interviewer.reading.office import paragraph, row_blocks
from interviewer.reading.plain import announced

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide
    from pptx.text.text import TextFrame

_MOST_SLIDES = 5_000
_NESTED = 20


def blocks(data: bytes) -> Iterator[Piece]:
    """The blocks of a presentation: titles, text, tables, and the notes of each slide (part `notes`)."""
    from pptx.exc import PythonPptxError

    checked(data)
    try:
        yield from _presentation(data)
    except PythonPptxError as error:
        raise Refused("broken: a damaged presentation") from error


def _presentation(data: bytes) -> Iterator[Piece]:
    import pptx
    from pptx.exc import PackageNotFoundError

    try:
        presentation: Presentation = pptx.Presentation(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise Refused("broken: not a presentation inside") from error
    if presentation.core_properties.title:
        yield Title(presentation.core_properties.title)
    for number, slide in enumerate(presentation.slides, 1):
        if number > _MOST_SLIDES:
            raise Refused(f"too large: more than {_MOST_SLIDES:,} slides")
        yield from _slide(slide, number)


def _slide(slide: Slide, number: int) -> Iterator[Block]:
    place = Place(slide=number)
    title = slide.shapes.title
    if title is not None and title.has_text_frame and title.text_frame.text.strip():
        yield Block(title.text_frame.text, place, "heading", 1 if number == 1 else 2)
    for shape in slide.shapes:
        if title is None or shape.shape_id != title.shape_id:
            yield from _shape(shape, place, _NESTED)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        yield from _text(slide.notes_slide.notes_text_frame, Place(slide=number, part="notes"), listed=False)


def _shape(shape: Any, place: Place, depth: int) -> Iterator[Block]:
    """A shape: groups are opened, at most 20 deep."""
    if hasattr(shape, "shapes") and depth:
        for inner in shape.shapes:
            yield from _shape(inner, place, depth - 1)
    elif getattr(shape, "has_table", False):
        for row, cells in enumerate(shape.table.rows, 1):
            yield from row_blocks((cell.text for cell in cells.cells), place.model_copy(update={"row": row}))
    elif getattr(shape, "has_chart", False):
        if shape.chart.has_title and shape.chart.chart_title.has_text_frame:
            yield from _text(shape.chart.chart_title.text_frame, place, listed=False)
    elif shape.has_text_frame:
        yield from _text(shape.text_frame, place, listed=_is_body(shape))


def _is_body(shape: Any) -> bool:
    """Whether a shape is the body of its slide, whose paragraphs are a list; a subtitle is none."""
    from pptx.enum.shapes import PP_PLACEHOLDER

    return shape.is_placeholder and shape.placeholder_format.type in {PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT}


def _text(frame: TextFrame, place: Place, *, listed: bool) -> Iterator[Block]:
    """The paragraphs of a text frame; those of a slide's body are bullets, those below one stand under it."""
    leads: dict[int, str] = {}
    for line in frame.paragraphs:
        text = line.text.replace("\v", "\n").strip()
        if not text:
            continue
        under = tuple(leads[level] for level in sorted(leads) if level < line.level and leads[level])
        yield paragraph(text, place, bullet=listed, under=under)
        leads = {level: lead for level, lead in leads.items() if level < line.level}
        leads[line.level] = announced(text)
