"""Proper names in the text: people, organizations and places, with their titles and offices."""
