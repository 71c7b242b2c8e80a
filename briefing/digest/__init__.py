"""What a reader sees first of each kind of finding: order, short forms, what is folded. One for screen and print.

`cast` orders the speakers, `figures` the numbers (`figure_words` says one, `rivals` tells which differ), `timeline`
the events; `telling` words a stretch of the article, with the names of those whom it only calls “she”. Pure.
"""
