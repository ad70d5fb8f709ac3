package io.billfold.question.plan;

import java.util.List;
import java.util.Locale;

/** An invoice's state as a question can name it. Archived ones are left out unless asked for. */
public enum Status {
    PENDING,
    PROCESSING,
    NEEDS_REVIEW,
    CONFIRMED,
    REJECTED,
    FAILED,
    ARCHIVED;

    /** What counts when the question names no state. */
    public static final List<Status> COUNTED = List.of(CONFIRMED, NEEDS_REVIEW);

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
