//! Says every code in the reader's language, from the message files the page uses too.
