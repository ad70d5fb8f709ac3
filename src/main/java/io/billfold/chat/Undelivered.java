package io.billfold.chat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service did not do what it was asked. The message says why, without any secret. */
public final class Undelivered extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean mayHeal;
    private final boolean tooLarge;
    private final transient @Nullable Duration wait;

    private Undelivered(
            String why, boolean mayHeal, boolean tooLarge, @Nullable Duration wait, @Nullable Throwable cause) {
        super(why, cause);
        this.mayHeal = mayHeal;
        this.tooLarge = tooLarge;
        this.wait = wait;
    }

    /** It will not do so later either: the person has blocked us, the file is gone. */
    public static Undelivered forGood(String why) {
        return new Undelivered(why, false, false, null, null);
    }

    /** The file is larger than the service hands out, or than is taken from it. */
    public static Undelivered tooLarge(String why) {
        return new Undelivered(why, false, true, null, null);
    }

    /** The network or the service is down. */
    public static Undelivered forNow(String why, @Nullable Throwable cause) {
        return new Undelivered(why, true, false, null, cause);
    }

    /** It has too much to do and names a time. */
    public static Undelivered until(Duration wait, String why) {
        return new Undelivered(why, true, false, wait, null);
    }

    /**
     * The service refused with a status of HTTP: a busy one and one in trouble heal, and a wrong password is for the operator to mend.
     *
     * @param wait that it names with status 429; empty if none
     */
    public static Undelivered refused(int status, Optional<Duration> wait, String why) {
        if (status == 429 && wait.isPresent()) {
            return until(wait.get(), why);
        }
        return status == 429 || status >= 500 || status == 401 ? forNow(why, null) : forGood(why);
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    public boolean mayHeal() {
        return mayHeal;
    }

    /** How long the service wants to be left alone; null if it does not say. */
    @Nullable
    Duration waitTime() {
        return wait;
    }
}
