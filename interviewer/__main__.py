"""`python -m interviewer` is the command `interviewer`."""

from __future__ import annotations

import sys

from interviewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
