package io.billfold.chat.dialogue;

/** The one conversation of all channels: with strangers about being linked, with users about their invoices. */
public final class Dialogue {
    private Dialogue() {}

    public static Turn next(Setting setting, State state, Said said) {
        return setting.linked() ? new Talk(setting).next(state, said) : new Onboarding(setting).next(state, said);
    }
}
