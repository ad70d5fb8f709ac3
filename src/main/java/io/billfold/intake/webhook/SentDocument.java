package io.billfold.intake.webhook;

/** A document in a webhook's body, with the name it was sent under. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record SentDocument(String filename, byte[] content) {}
