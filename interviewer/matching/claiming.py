"""The cues by which claims are found: `opposites`, `topics` and `claiming` of the scoring."""

from __future__ import annotations

from interviewer.language.claim_words import spelled
from interviewer.model.cue import Cue
from interviewer.model.scoring import Scoring


def claim_cues(scoring: Scoring) -> list[Cue]:
    """Both sides of every opposite, the topics, what is out of scope, what claims nothing."""
    pairs = scoring.opposites
    cues = [Cue(any=side, unless=pair.unless) for pair in pairs for side in (pair.one, pair.other)]
    cues += [Cue(any=spelled(topic), unless=topic.unless) for topic in scoring.topics]
    claiming = scoring.claiming
    return [*cues, *(Cue(any=sources or ("unused",)) for sources in (claiming.outside, claiming.silent))]
