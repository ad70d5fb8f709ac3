package io.billfold.evaluation;

/** A folder that cannot be evaluated, with the reason in words. */
public final class NotEvaluable extends Exception {
    NotEvaluable(String reason) {
        super(reason);
    }
}
