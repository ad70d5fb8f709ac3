package io.billfold.chat.whatsapp;

import io.billfold.account.OpenPath;
import io.billfold.account.SignedLinks;
import io.billfold.chat.ChannelName;
import io.billfold.chat.ChatConnection;
import io.billfold.chat.ChatSettings;
import io.billfold.chat.Conversations;
import io.billfold.health.Dependency;
import io.billfold.outage.Breakers;
import io.billfold.settings.PublicAddress;
import io.billfold.settings.WhenSet;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WhatsAppConfiguration {
    private static final String ACCOUNT = "billfold.chat.twilio.account-sid";

    @Bean
    OpenPath whatsAppWebhook() {
        return OpenPath.post("/whatsapp");
    }

    @Bean
    @WhenSet(ACCOUNT)
    TwilioApi twilioApi(ChatSettings settings, Breakers breakers) {
        return new TwilioApi(settings.twilio(), breakers);
    }

    @Bean
    @WhenSet(ACCOUNT)
    Dependency twilioDependency(TwilioApi api) {
        return api.dependency();
    }

    @Bean
    @WhenSet(ACCOUNT)
    WhatsAppChannel whatsAppChannel(TwilioApi api, ChatSettings settings, SignedLinks links, PublicAddress address) {
        return new WhatsAppChannel(api, settings.twilio().phoneNumber(), links, address);
    }

    @Bean
    @WhenSet(ACCOUNT)
    WhatsAppEars whatsAppEars(
            WhatsAppChannel channel, Conversations conversations, ChatSettings settings, PublicAddress address) {
        return new WhatsAppEars(
                channel, conversations, new TwilioSignature(settings.twilio().authToken()), address);
    }

    @Bean
    ChatConnection whatsAppConnection(ObjectProvider<TwilioApi> api, PublicAddress address) {
        Optional<TwilioApi> twilio = Optional.ofNullable(api.getIfAvailable());
        String messages = address.isKnown()
                ? "Have Twilio call " + address.of("/whatsapp") + " when a message comes in."
                : "Set PUBLIC_URL, and have Twilio call /whatsapp there when a message comes in.";
        return new ChatConnection(
                ChannelName.WHATSAPP,
                "Twilio",
                twilio.map(known -> () -> "to Twilio as " + known.accountName()),
                twilio.isPresent() ? messages : "Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER.");
    }
}
