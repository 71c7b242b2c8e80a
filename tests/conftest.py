"""What holds of every test."""

from __future__ import annotations

import gc

from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # the machine may have other work
settings.load_profile("untimed")


def pytest_collection_finish() -> None:
    """What is imported by now stays: to look through it for garbage, over and over, took a third of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
