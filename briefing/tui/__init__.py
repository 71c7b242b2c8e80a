"""The app. Nothing else in the program imports Textual."""
