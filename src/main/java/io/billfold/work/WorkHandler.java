package io.billfold.work;

/** Does the work items of one kind. Each module registers its own as a bean. */
public interface WorkHandler {
    String kind();

    /**
     * Does the work. An exception means that it may be tried again later; a failure that cannot heal is for the
     * handler to record, and to return normally.
     */
    void handle(WorkItem item) throws Exception;

    /** Called once after the last attempt has failed, before the item goes to the dead letters. */
    void exhausted(WorkItem item, Exception lastFailure);
}
