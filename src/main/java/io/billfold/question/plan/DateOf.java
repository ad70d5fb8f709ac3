package io.billfold.question.plan;

/** Which date of an invoice a period is about. */
public enum DateOf {
    /** BT-2, printed on it. */
    ISSUE,
    /** BT-9. */
    DUE,
    /** When it came in, in the asker's time zone. */
    RECEIVED
}
