package io.billfold.chat.whatsapp;

import io.billfold.chat.Undelivered;
import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import io.billfold.settings.PublicAddress;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** WhatsApp by Twilio, as the settings page shows it. */
@Component
class WhatsAppConnection implements Connection {
    private final Optional<TwilioApi> api;
    private final PublicAddress address;

    WhatsAppConnection(ObjectProvider<TwilioApi> api, PublicAddress address) {
        this.api = Optional.ofNullable(api.getIfAvailable());
        this.address = address;
    }

    @Override
    public String name() {
        return "whatsapp";
    }

    @Override
    public boolean configured() {
        return api.isPresent();
    }

    @Override
    public String detail() {
        if (api.isEmpty()) {
            return "Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER.";
        }
        return address.isKnown()
                ? "Have Twilio call " + address.of("/whatsapp") + " when a message comes in."
                : "Set PUBLIC_URL, and have Twilio call /whatsapp there when a message comes in.";
    }

    @Override
    public String test() throws ConnectionFailed {
        TwilioApi twilio =
                api.orElseThrow(() -> new ConnectionFailed("Twilio is not set up: TWILIO_ACCOUNT_SID is not set."));
        try {
            return "Signed in to Twilio as " + twilio.accountName() + ".";
        } catch (Undelivered failure) {
            throw new ConnectionFailed("Twilio refused: " + failure.getMessage(), failure);
        }
    }
}
