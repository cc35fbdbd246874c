//! A document in each format: one renderer a format, which owns width, escaping, characters and
//! colour, and knows nothing of what the document is about.
