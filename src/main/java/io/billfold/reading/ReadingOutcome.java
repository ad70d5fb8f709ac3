package io.billfold.reading;

/** The result of trying to read a document: its words, or the reason why there are none. */
public sealed interface ReadingOutcome permits Reading, Unreadable {}
