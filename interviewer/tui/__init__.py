"""The terminal UI: the only room that knows Textual.

    from interviewer.tui import Plan, Start, run

    run(Start(plan=Plan(seeds=(Path("notes"),), journal=Path("interview.db"))))

`run` returns the exit code. `Start.plan` None asks on a start screen what to open. How an interview is opened is
decided by `Start.open_session(plan, on_step)`, which runs in a thread: whoever has options that a plan does not
know (exclude patterns, secrets) gives one of their own. `plan.others` must reach `Opening.others`; `on_step` may
raise Cancelled, which must propagate.
"""

from __future__ import annotations

import sys

from interviewer.tui.start import Plan, Start


def run(start: Start) -> int:
    """Runs the terminal UI until the person leaves. Returns the exit code."""
    from interviewer.tui.app import InterviewerApp
    from interviewer.tui.plain import shown

    app = InterviewerApp(start)
    code = app.run()
    if app.session is not None:
        app.session.close()
        journal = shown(str(app.session.journal))
        sys.stderr.write(f"Everything is saved in {journal}.\nThe same command goes on there.\n")
    return app.return_code or code or 0


__all__ = ["Plan", "Start", "run"]
