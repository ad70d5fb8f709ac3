package io.billfold.settings;

/**
 * A service, or a way in or out, that an operator connects: it says how it is set up, and tries itself on demand. Each is a
 * bean of the module that owns it, in every process, also where it is not configured.
 */
public interface Connection {
    /** Stable and lower case, for example {@code telegram}: the name in the settings page and in the API. */
    String name();

    boolean configured();

    /** How it is set up, in one sentence for the operator, without any secret. */
    String detail();

    /**
     * Tries it once, within ten seconds, changing nothing on the other side.
     *
     * @return what worked, in one sentence, such as {@code Signed in as billfold_bot.}
     * @throws ConnectionFailed with what the operator can do about it
     */
    String test() throws ConnectionFailed;
}
