"""The command line: arguments in, a briefing out, or the app. The only writer to stdout and stderr."""

from __future__ import annotations

import argparse
import json
import sys


def main(argv: list[str] | None = None) -> int:
    """Run `briefing`; the exit status is returned."""
    parser = argparse.ArgumentParser(prog="briefing")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--format", default="json")
    args = parser.parse_args(argv)
    from briefing import BriefingError, brief_file

    status = 0
    for file in args.files:
        try:
            found = brief_file(file)
        except BriefingError as error:
            print(f"briefing: {error}", file=sys.stderr)
            status = 1
            continue
        indent = None if args.format == "jsonl" else 2
        print(json.dumps(found.to_dict(), ensure_ascii=False, indent=indent))
    return status
