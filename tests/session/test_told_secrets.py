from __future__ import annotations

import json

from interviewer.export import FORMATS
from interviewer.session.looking import seed_text
from interviewer.session.opening import Opening

SECRET = "Bohrer#2024x"


def told(opened, name="interview.db", **options):
    session = opened(name, **options)
    while (question := session.next_question()) is not None and question.kind not in ("text", "list", "short"):
        session.skip(question.id)
    session.answer(question.id, f"Neighbours log in with password: {SECRET} at the door.")
    return session, question.id


def everything(session) -> str:
    made = [FORMATS[name].render(session.draft()) for name in FORMATS]
    return " ".join(d.decode("utf-8", "replace") for m in made for d in ([m] if isinstance(m, bytes) else m.values()))


def test_a_secret_in_an_answer_is_kept_as_typed_and_masked_in_every_draft(opened, tmp_path):
    session, question = told(opened)
    assert SECRET in session.record.answer(question).raw
    assert SECRET not in everything(session)
    assert "•" * len(SECRET) in FORMATS["markdown"].render(session.draft()).decode()
    assert SECRET not in session.save(target=tmp_path / "spec.md").read_text(encoding="utf-8")
    assert not session.draft().changes


def test_it_is_shown_where_that_is_wanted(opened):
    session, _ = told(opened, opening=Opening(show_secrets=True))
    assert SECRET in everything(session)


def test_a_draft_without_secrets_is_not_touched(opened):
    from interviewer.drafting.masking import without_secrets

    spec = opened().draft()
    assert without_secrets(spec) is spec
    assert json.loads(spec.to_json())


def test_a_seed_looked_at_whole_hides_what_only_its_place_gives_away(opened, tmp_path):
    (tmp_path / "users.csv").write_text(f"user,password,role\nanna,{SECRET},admin of orders\n")
    text = " ".join(p.text for p in seed_text(opened(seeds=[tmp_path / "users.csv"]), "users.csv").passages)
    assert "admin of orders" in text
    assert SECRET not in text
