"""What holds of every test."""

from __future__ import annotations

import gc
import os

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # the machine may have other work
settings.load_profile("untimed")


def pytest_configure(config: pytest.Config) -> None:
    """Let programs that tests start share what is compiled, apart from the code, where nothing may be left beside it.

    So it is in many containers: each would compile everything anew.
    """
    cache = getattr(config, "cache", None)  # there is none with `-p no:cacheprovider`
    if cache and os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        os.environ["PYTHONPYCACHEPREFIX"] = str(cache.mkdir("compiled"))


def pytest_collection_finish() -> None:
    """What is imported by now stays: to look through it for garbage, over and over, took a third of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def pytest_xdist_auto_num_workers() -> int:
    """Three on two processors: tests that press keys, or start programs, wait for half of their time."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return processors + processors // 2
