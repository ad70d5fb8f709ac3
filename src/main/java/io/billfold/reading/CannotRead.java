package io.billfold.reading;

import io.billfold.reading.Unreadable.Reason;

/** Carries the reason out of the depth of a parser to {@link DocumentReader}, which makes it a value. Never leaves this package. */
final class CannotRead extends RuntimeException {
    private final Unreadable unreadable;

    CannotRead(Reason reason, String detail) {
        super(detail, null, false, false);
        this.unreadable = new Unreadable(reason, detail);
    }

    CannotRead(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.unreadable = new Unreadable(reason, detail);
    }

    Unreadable unreadable() {
        return unreadable;
    }
}
