"""One reading of the language of a document, handed to every extractor."""
