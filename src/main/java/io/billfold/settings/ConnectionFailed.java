package io.billfold.settings;

/** A connection that was tried does not work; the message says why, in words for the operator and without any secret. */
public class ConnectionFailed extends Exception {
    private static final long serialVersionUID = 1;

    public ConnectionFailed(String why) {
        super(why);
    }

    public ConnectionFailed(String why, Throwable cause) {
        super(why, cause);
    }
}
