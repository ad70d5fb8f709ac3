package io.billfold.question.plan;

/**
 * The invoices themselves, in an order: the last three, the largest one, all of October.
 *
 * @param limit how many at most, 1 to {@value #MOST}
 */
public record Listing(Order order, int limit, Filter filter) implements Plan {
    /** A list in an answer is for reading; the whole of a larger one is an export. */
    public static final int MOST = 1000;

    public Listing {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a list shows 1 to " + MOST + " invoices: " + limit);
        }
    }

    /** Which invoices come first. */
    public enum Order {
        LATEST,
        EARLIEST,
        LARGEST,
        SMALLEST
    }
}
