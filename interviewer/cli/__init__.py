"""The command `interviewer`: parse, call one method, print; errors become exit codes."""

from __future__ import annotations

import errno
import os
import sys

from interviewer.errors import InterviewerError, OutputError

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command. stdout is data, stderr narration; the exit codes are in `interviewer.errors`."""
    import click

    from interviewer.cli.app import app

    _streams()
    code: object = 0
    try:
        code = app.main(arguments, prog_name="interviewer", standalone_mode=False)
        sys.stdout.flush()
    except InterviewerError as error:
        code = _tell(error.message, error.hint, error.exit_code)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        code = _tell(error.format_message(), _usage(error, context.command_path) if context else "", 2)
    except (KeyboardInterrupt, click.Abort):
        code = _tell("Interrupted; everything answered so far is kept.", "", 130)
    except BrokenPipeError:
        # The reader went away (`| head`).
        _stop_writing()
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        _stop_writing()
        code = _tell(f"The output cannot be written: {error.strerror}.", "", OutputError.exit_code)
    return code if isinstance(code, int) else 0


def _stop_writing() -> None:
    """What is still buffered is dropped; Python would complain once more when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _usage(error: Exception, command: str) -> str:
    from click import NoSuchOption

    dashed = isinstance(error, NoSuchOption) and command.rsplit(maxsplit=1)[-1] in ("answer", "probe")
    return f"Try: {command} --help" + ("; words that begin with a dash go after -- as in: -- -3" if dashed else "")


def _tell(message: str, hint: str, code: int) -> int:
    from interviewer.language.display import harmless

    hint = f"\nhint: {hint}" if hint else ""
    sys.stderr.write(harmless(f"error: {message}{hint}", keep_lines=True) + "\n")
    return code


def _streams() -> None:
    """Data is UTF-8 wherever it goes; a terminal that cannot show a character shows a question mark.

    A stream that the caller closed (`<&-`) is empty, or swallows what is written.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and not stream.isatty():
            reconfigure(encoding="utf-8", errors="replace")
        elif reconfigure:
            reconfigure(errors="replace")
