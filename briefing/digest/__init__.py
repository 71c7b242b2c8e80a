"""What a reader sees first of each kind of finding: order, short forms, what is folded. One for screen and print.

`points` shortens key points, `cast` orders the speakers, `figures` the numbers, `timeline` the events; `telling`
words a stretch of the article, with the names of those whom it only calls “she”. Pure.
"""
