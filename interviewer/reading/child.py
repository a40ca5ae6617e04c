"""The process in which parsers run that cannot be bounded otherwise: `python -m interviewer.reading.child BYTES`.

It reads requests from standard input, a line `{"media": …, "size": …}` and then that many bytes, and answers each
with a line of JSON. It ends with its input.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from typing import BinaryIO

from interviewer.reading.block import PARSER_FAULTS, Refused
from interviewer.reading.content import Content, content
from interviewer.reading.kinds import KINDS

OUT_OF_MEMORY = "too large: needs more memory than a reader may have"
BROKEN = "broken: damaged inside ({})"


def limit_memory(most: int) -> None:
    """Let this process have at most `most` bytes of memory, where the system can do that."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def reply(media: str, data: bytes) -> str:
    """The content of a document as JSON, or `{"refused": reason}`."""
    try:
        made: Content = content(KINDS[media], data)
    except Refused as refused:
        return json.dumps({"refused": refused.reason})
    except RecursionError:
        return json.dumps({"refused": "refused: nested too deeply"})
    except PARSER_FAULTS as fault:
        return json.dumps({"refused": BROKEN.format(type(fault).__name__)})
    return made.to_json()


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer requests until there are no more."""
    while line := requests.readline():
        request = json.loads(line)
        try:
            answer = reply(request["media"], requests.read(request["size"])).encode()
        except MemoryError:
            answer = json.dumps({"refused": OUT_OF_MEMORY}).encode()
        except UnicodeEncodeError:
            answer = json.dumps({"refused": BROKEN.format("half a character")}).encode()
        replies.write(answer + b"\n")
        replies.flush()


def main() -> None:
    """Serve standard input; what parsers print goes nowhere."""
    replies = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    logging.disable(logging.CRITICAL)
    limit_memory(int(sys.argv[1]))
    serve(sys.stdin.buffer, replies)


if __name__ == "__main__":
    main()
