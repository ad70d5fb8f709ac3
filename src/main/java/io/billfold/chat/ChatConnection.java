package io.billfold.chat;

import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import java.util.Optional;

/** A chat service, as the settings page shows it. */
public final class ChatConnection implements Connection {
    private final ChannelName channel;
    private final String service;
    private final Optional<SignIn> signIn;
    private final String detail;

    /** Asks the service whom it takes us for. */
    public interface SignIn {
        /** @return who we are there, as in “Signed in as …” */
        String asWhom() throws Undelivered;
    }

    /**
     * @param service as the operator knows it
     * @param signIn empty where the service is not set up
     * @param detail how messages come, or what is to be set for that
     */
    public ChatConnection(ChannelName channel, String service, Optional<SignIn> signIn, String detail) {
        this.channel = channel;
        this.service = service;
        this.signIn = signIn;
        this.detail = detail;
    }

    @Override
    public String name() {
        return channel.jsonName();
    }

    @Override
    public boolean configured() {
        return signIn.isPresent();
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public String test() throws ConnectionFailed {
        SignIn known = signIn.orElseThrow(() -> new ConnectionFailed(service + " is not set up. " + detail));
        try {
            return "Signed in " + known.asWhom() + ".";
        } catch (Undelivered failure) {
            throw new ConnectionFailed(service + " refused: " + failure.getMessage(), failure);
        }
    }
}
