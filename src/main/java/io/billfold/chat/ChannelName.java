package io.billfold.chat;

import io.billfold.document.Source;
import java.util.Locale;

/** A chat service. */
public enum ChannelName {
    TELEGRAM(Source.TELEGRAM),
    WHATSAPP(Source.WHATSAPP);

    private final Source source;

    ChannelName(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChannelName byJsonName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
