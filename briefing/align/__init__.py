"""Whether these are the same words, the same figure, the same day, the same person.

Each module answers for one of these, about a draft's item and what a source has. Nothing here knows where the
two came from, what is done with the answer, or of any screen.
"""
