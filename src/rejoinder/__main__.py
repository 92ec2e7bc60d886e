"""`python -m rejoinder`."""

import sys

from rejoinder.cli import run

if __name__ == "__main__":
    sys.exit(run())
