package io.billfold.reading;

/** A file out of a mail or an archive, not yet looked at. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record ContainerFile(String name, byte[] bytes) {}
