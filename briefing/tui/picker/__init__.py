"""Choosing an article: recent ones, samples and folders in one list that narrows as one types."""

from briefing.tui.picker.chooser import Picker

__all__ = ["Picker"]
