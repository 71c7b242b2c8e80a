"""Choosing an article: recent ones, samples and folders in one list that narrows as one types."""

from briefing.tui.picker.screen import Picker

__all__ = ["Picker"]
