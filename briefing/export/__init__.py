"""One file per output format, and the table of them."""
