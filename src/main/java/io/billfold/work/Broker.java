package io.billfold.work;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Carries items from the processes that take them in to those that do them. It need not be trusted with them: each stays in
 * the table until it is done, and is sent again if nothing was heard of it for long.
 */
public interface Broker {
    /** Stable and lower case, {@code kafka} for example: its name in health reports and metrics. */
    String name();

    /** Where it is, for the operator, without any secret. */
    String place();

    /**
     * Sends them in this order.
     *
     * @throws IOException if the broker does not have all of them for good; some may be on their way
     */
    void publish(List<Message> messages) throws IOException;

    /** Begins to take messages, and gives each to the doer on one of so many threads. */
    Consumption consume(int threads, Consumer<Message> doer);

    /** Whether it carries what is short apart from documents, to workers of its own. */
    default boolean separatesKinds() {
        return false;
    }

    /** @throws IOException saying what does not work */
    void check() throws IOException;

    /**
     * Messages being taken. A message is acknowledged when the doer has returned from it; one whose doer throws comes again.
     */
    interface Consumption {
        /** Whether messages that are sent now would come here. */
        boolean ready();

        /** Takes no more, and lets those at work end, for some seconds. */
        void stop();

        /** Leaves at once, as a process does that is killed. */
        void abandon();
    }
}
