"""One interview as drafting sees it: its answers, its words, and what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from interviewer.drafting import values
from interviewer.drafting.answers import Answers
from interviewer.language import grammar
from interviewer.language.edits import Returning, Settled, open_edits, settled_edits
from interviewer.language.faults import faults
from interviewer.language.lexicon import Lexicon
from interviewer.language.things import is_thing
from interviewer.model.answer import Chosen, Items, Picked, Words, YesNo
from interviewer.model.spec import QualityFinding
from interviewer.model.wording import Wording

MAX_NAME = 6
"""A product's name of more words is a description, not a name."""
_CALLED = re.compile(r"\b(?:called|named|call(?:ing)? it)\s+[“\"']?([A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){0,3})")
_LOWER_WORD = re.compile(r"(?<![\w-])[a-z]{2,}")


@dataclass(frozen=True)
class Record(Answers):
    """Answers with the rules of wording."""

    wording: Wording

    @cached_property
    def lexicon(self) -> Lexicon:
        """Words seen in lower case in a question or in an answer are ordinary words; cues are lower case throughout."""
        asked = (t for d in self.definitions.values() for t in (d.ask, d.why, d.example, d.label))
        offered = (c.label for d in self.definitions.values() for c in d.choices)
        texts = [*asked, *offered, *(a.raw for a in self.standing.values())]
        return Lexicon(frozenset(w for t in texts for w in _LOWER_WORD.findall(t)), frozenset(self.wording.verbs))

    def own_words(self, question: str) -> str:
        """What was said in words of one's own: not options taken, not numbers read from it."""
        value = self.standing[question].value
        if isinstance(value, Chosen):
            return value.own
        return "\n".join(values.lines(value)) if isinstance(value, Words | Items | Picked | YesNo) else ""

    def placeholder(self, question: str) -> str:
        """The marker in an answer that stands where the content belongs; empty where there is none."""
        return next((f.text for f in self.markers(self.own_words(question))), "")

    def markers(self, text: str) -> tuple[QualityFinding, ...]:
        """Findings about placeholders alone; most texts need no look at all."""
        if not self._marker_like.search(text):
            return ()
        return tuple(f for f in self.findings(text) if f.rule == "placeholder")

    @cached_property
    def _marker_like(self) -> re.Pattern[str]:
        words = (word for group in self.wording.rule("placeholder").terms for word in group.words)
        phrases = (r"[\W_]+".join(map(re.escape, word.split())) for word in words)
        return re.compile(rf"[?<\[_]|xx|n/k|\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)

    @cached_property
    def _found(self) -> dict[str, tuple[QualityFinding, ...]]:
        return {}

    def findings(self, text: str) -> tuple[QualityFinding, ...]:
        """Wording faults of a line; whatever the product is called is no fault."""
        if text not in self._found:
            named = [m.span() for m in re.finditer(re.escape(self.product), text)] if self.product else []
            self._found[text] = tuple(
                QualityFinding(rule=f.rule, severity=f.severity, text=f.text, message=f.message, ask=f.ask)
                for f in faults(text, self.wording)
                if not any(a <= f.span[0] and f.span[1] <= b for a, b in named)
            )
        return self._found[text]

    @cached_property
    def settled_edits(self) -> tuple[Settled, ...]:
        """Edits of drafts that came back, as they were decided."""
        return tuple(settled_edits(self.progress))

    @cached_property
    def open_edits(self) -> tuple[Returning, ...]:
        """Those that nobody has decided."""
        return open_edits(self.progress)

    @cached_property
    def product(self) -> str:
        """The name of the thing to be built; empty while it has none or only a description."""
        answer = self.standing.get(self.template.product)
        said = grammar.phrase(values.in_sentence(answer.value)).strip("“”\"'").rstrip("!? ") if answer else ""
        named = _CALLED.search(said)
        if named:
            return named[1]
        if len(said.split()) > MAX_NAME or re.search(r"[.!?:;]", said) or grammar.is_evasion(said):
            return ""
        return said if said.istitle() or is_thing(said, self.lexicon) else ""
