"""What is done before there is an app: the first page on the bare terminal, and the work on it in another process."""
