"""Closed classes of English words: the same for every rule and sentence."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


FINITE = word_set(
    "is are was were has have had does do did can must should shall will may might cannot can't isn't aren't doesn't "
    "don't won't"
)
BE = word_set("be is are was were been being")
CONDITIONS = word_set("if when while where unless whenever until once after before")
CLAUSES = word_set("if when unless whenever while")
PREPOSITIONS = word_set("of for by in on at from with about per between via to as into")
DETERMINERS = word_set(
    "a an the each every all any its their this these that those it them to from whether how his her our your my no "
    "new only one two three"
)
ARTICLES = word_set("a an the my our your his her its their this that each every another")
NEVER_VERBS = word_set(
    "all both half such what only just even also not no as at by for from in into of on out over per to under up via "
    "with within without after before behind beside between during inside near through until and or but if when while "
    "is was be being quite rather than like"
)
POINTING = word_set("this these those that")
AFTER_PRONOUN = word_set(
    "is are was were be been being have has had do does did shall must will should may might can could would means "
    "allows includes applies happens helps requires works needs ensures makes gives and or but , . ; : ? ! ) to in on "
    "at by for from of with as if when so than"
)
"""What follows a word such as `this` when it stands alone rather than before a noun."""
NO_NOUNS = FINITE | CONDITIONS | PREPOSITIONS | ARTICLES | word_set(
    "and or but nor than that which who whom whose will would could might be been being not also only both"
)
"""What no noun is: behind it an adjective stands alone, or is none."""
JUDGED = word_set(
    "possible impossible necessary required recommended assumed expected desirable important intended understood "
    "mandatory advisable likely unlikely essential useful permitted allowed acceptable sufficient clear obvious noted "
    "anticipated planned"
)
"""`It is possible that`: what `it` points ahead with, standing for nothing."""
ACTING = word_set(
    "shall must will should may might can could would to not also cannot help helps able don't doesn't who that which"
)
"""What stands before a verb."""
SAYING = word_set(
    "say says report reports state states show shows display displays indicate indicates announce announces mention "
    "mentions message warning notice notification"
)
"""What stands before the `that` of reported speech: `say that`, `a message that`."""
TELLING_TO = word_set("tell tells inform informs warn warns notify notifies remind reminds")
"""What stands before the person to whom something is reported: `tell the guest that`."""
ALSO_VERBS = word_set(
    "secure smooth slow lower ease better narrow free correct clear clean complete right present perfect open own even "
    "level near warm cool dry empty idle mature neat plain ready separate steady tidy"
)
"""Adjectives that are verbs where a verb may stand."""
BEFORE_NUMBERS = word_set("up to at least most no more than a maximum minimum of total the about versions version")
"""What may stand before the number that a verb is about: `support up to 50 users`."""
NUMBERS = word_set(
    "one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty hundred thousand "
    "million"
)
CALENDAR = word_set(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday english german french spanish dutch welsh italian"
)
COMMON_ENDINGS = tuple(
    sorted(word_set("ers ors ists ants ees ians tion tions ment ments ing ings ness ity ities men ages ables"))
)
"""Endings of common nouns in the plural or in the abstract: hardly ever of names."""
VERBS_AND_NOUNS = word_set(
    "access advance alarm alert answer archive audit backup ban bill block book budget call change charge chart chat "
    "check claim "
    "comment contact control copy cost count cover deal delay design detail display document download draft draw drop "
    "edit email estimate exit export feed feedback figure file filter fit fix flag flow form format grant group guide "
    "help hold import increase index install invite invoice issue join label launch limit link list load lock log "
    "login mail map mark match measure message migrate mirror monitor move name note number object offer order park "
    "pass pause pay pick pin place plan play plot post preview print process prompt purchase push query queue quote "
    "rank rate read record refund release rent repair repeat reply report request reset return review roll route "
    "sample save scan schedule search set share shift ship sign sort split start step stop store stream supply "
    "support switch tag talk task test track transfer trigger turn type update upgrade upload use view visit vote "
    "wait watch work"
)
TOPICS = word_set(
    "rent stock order loan queue cost budget claim bill invoice contact visit access support alarm audit purchase "
    "supply work flow fix label party object shift route"
)
"""Nouns, verbs as well, that say what a message or list is about when one of TELLING follows: `rent reminders`."""
TELLING = word_set(
    "reminders alerts notifications warnings reports updates statistics times changes limits levels dates numbers "
    "messages settings details rules confirmations receipts forecasts overviews summaries lists logs histories prices "
    "costs rates figures totals calendars"
)
PLURALS = word_set(
    "staff people everyone everybody anyone anybody men women children personnel management police they somebody "
    "someone"
)
SELF = word_set("it we i system product app application tool software program service site website platform")
"""Last words of a subject that is the product itself, or those who ask for it."""
IRREGULAR = {
    "told": "tell", "sent": "send", "shown": "show", "given": "give", "paid": "pay", "woken": "wake", "taken": "take",
    "brought": "bring", "led": "lead", "taught": "teach", "held": "hold", "caught": "catch", "found": "find",
    "seen": "see", "put": "put", "let": "let", "kept": "keep", "left": "leave", "driven": "drive", "alerted": "alert",
    "alarmed": "alarm", "warned": "warn", "notified": "notify", "reminded": "remind", "informed": "inform",
}  # fmt: skip
"""Participles, with their verbs, of what is done to people."""
MASS = word_set(
    "data information money water weather time work staff feedback news help access content advice traffic email mail "
    "power heat energy light air oil fuel food equipment stock music text paper progress evidence knowledge research"
)
"""Nouns that take no `a`."""
FOLK = word_set(
    "admin user member customer "
    "public everyone everybody anyone anybody people person guest friend kid child colleague nurse chief boss family "
    "citizen pupil neighbour neighbor adult parent relative patient crew team judge coach host volunteer "
    "couple widow orphan apprentice deputy cook pilot police warden clerk girl boy tourist"
)
"""Words for people whose ending does not give them away."""
