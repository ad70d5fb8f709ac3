package io.billfold.model;

/** What came of asking. */
public sealed interface Reply<T> {
    /** An answer in the form asked for. That it is true, nobody promises. */
    record Given<T>(T value) implements Reply<T> {}

    /** @param detail for logs and operators: says what happened, holds nothing of prompt or answer */
    record None<T>(Reason reason, String detail) implements Reply<T> {}

    /** Why there is no answer. */
    enum Reason {
        /** No model is set up. */
        ABSENT,
        /** It failed so often of late that it is left alone for a while. */
        RESTING,
        /** No connection, or one that broke. */
        UNREACHABLE,
        /** No answer within the time allowed. */
        SLOW,
        /** The server says that it is overloaded, or that we ask too much. */
        BUSY,
        /** The server does not take the request: a wrong key, an unknown model, no pictures. */
        TURNED_DOWN,
        /** The model does not want to answer. */
        REFUSED,
        /** The answer ends before its end. */
        CUT_OFF,
        /** The answer is not in the form asked for. */
        MALFORMED;

        public String publicName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
