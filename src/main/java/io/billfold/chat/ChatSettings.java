package io.billfold.chat;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The chat services that are connected; none is required. */
@ConfigurationProperties("billfold.chat")
public record ChatSettings(Telegram telegram, Twilio twilio) {
    /**
     * @param token {@code TG_BOT_TOKEN}, as the BotFather gives it; empty for no bot
     * @param apiUrl {@code TELEGRAM_API_URL}: Telegram's own Bot API server or one of the operator's
     */
    public record Telegram(String token, URI apiUrl) {
        public Telegram {
            token = token.strip();
            if (!token.isEmpty() && !token.matches("[0-9]{1,20}:[A-Za-z0-9_-]+")) {
                throw new IllegalArgumentException(
                        "TG_BOT_TOKEN is a number, a colon and letters, as the BotFather gives it");
            }
            requireHttp(apiUrl, "TELEGRAM_API_URL");
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Telegram[apiUrl=" + apiUrl + "]";
        }
    }

    /**
     * @param accountSid {@code TWILIO_ACCOUNT_SID}; empty for no WhatsApp
     * @param authToken {@code TWILIO_AUTH_TOKEN}: signs what Twilio sends, and is our password there
     * @param phoneNumber {@code TWILIO_PHONE_NUMBER}: the sender, with or without {@code whatsapp:}
     * @param apiUrl {@code TWILIO_API_URL}
     */
    public record Twilio(String accountSid, String authToken, String phoneNumber, URI apiUrl) {
        public Twilio {
            accountSid = accountSid.strip();
            phoneNumber = phoneNumber.strip().replaceFirst("^whatsapp:", "").replaceAll("[\\s()-]", "");
            boolean none = accountSid.isEmpty() && authToken.isEmpty() && phoneNumber.isEmpty();
            if (!none && (accountSid.isEmpty() || authToken.isEmpty() || phoneNumber.isEmpty())) {
                throw new IllegalArgumentException(
                        "TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER go together; one of them is missing");
            }
            requireHttp(apiUrl, "TWILIO_API_URL");
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Twilio[accountSid=" + accountSid + ", phoneNumber=" + phoneNumber + ", apiUrl=" + apiUrl + "]";
        }
    }

    private static void requireHttp(URI url, String name) {
        if (url.getHost() == null || !url.getScheme().startsWith("http")) {
            throw new IllegalArgumentException(name + " is a URL such as https://api.example.org");
        }
    }
}
