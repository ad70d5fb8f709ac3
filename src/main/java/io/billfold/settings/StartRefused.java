package io.billfold.settings;

/** Billfold does not start, for a reason that the operator can change. The program prints the two sentences, no stack trace. */
public final class StartRefused extends RuntimeException {
    private final String remedy;

    /**
     * @param reason what is wrong, naming the setting, file or port
     * @param remedy what to do about it
     */
    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
