"""What holds of every test."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # the machine may have other work
settings.load_profile("untimed")
