package io.billfold.work;

import java.time.Instant;

/** An item that somebody has at work, and what may become of it then. */
interface Turn {
    WorkItem item();

    /** How often it has failed before. */
    int failures();

    /** It is done, or given up. */
    void remove();

    void again(Instant when);

    /** It has done nothing wrong and nothing right: it is taken up again soon. */
    void release();
}
