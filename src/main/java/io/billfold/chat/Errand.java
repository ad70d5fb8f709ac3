package io.billfold.chat;

import java.time.Instant;

/** Something that is still to be said or fetched. */
record Errand(long id, Address address, Task task, int failures, Instant createdAt) {}
