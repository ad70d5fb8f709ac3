package io.billfold.chat.whatsapp;

import io.billfold.chat.Conversations;
import io.billfold.chat.dialogue.Speech;
import io.billfold.settings.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Takes in Twilio's calls, once it is sure that they are Twilio's. */
class WhatsAppEars {
    private final WhatsAppChannel channel;
    private final Conversations conversations;
    private final TwilioSignature signature;
    private final PublicAddress address;

    WhatsAppEars(
            WhatsAppChannel channel, Conversations conversations, TwilioSignature signature, PublicAddress address) {
        this.channel = channel;
        this.conversations = conversations;
        this.signature = signature;
        this.address = address;
    }

    /** Twilio signs the address that it calls, which is the public one: ours may look different behind a proxy. */
    boolean trusts(HttpServletRequest call) {
        String url = address.isKnown()
                ? address.of(call.getRequestURI())
                : call.getRequestURL().toString();
        return signature.isOf(url, call.getParameterMap(), call.getHeader("X-Twilio-Signature"));
    }

    List<Speech> hear(HttpServletRequest call) {
        return conversations.answer(channel, new WhatsAppForm(call.getParameterMap()).heard());
    }
}
