package io.billfold.work;

/** Durable work. An item is done at least once, so handlers must bear a repetition. */
public interface WorkQueue {
    /** Adds the item within the caller's database transaction: it exists if and only if that transaction commits. */
    void submit(WorkItem item);

    /** Whether what is short, such as a question, has workers of its own and waits behind no document. */
    default boolean separatesKinds() {
        return false;
    }
}
