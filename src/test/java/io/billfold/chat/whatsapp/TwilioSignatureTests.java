package io.billfold.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioSignatureTests {
    /** The example of Twilio's own documentation on webhook security. */
    @Test
    void signsAsTwilioDocumentsIt() {
        Map<String, String[]> form = Map.of(
                "CallSid", new String[] {"CA1234567890ABCDE"},
                "Caller", new String[] {"+14158675310"},
                "Digits", new String[] {"1234"},
                "From", new String[] {"+14158675310"},
                "To", new String[] {"+18005551212"});

        String signature = new TwilioSignature("12345").of("https://example.com/myapp.php?foo=1&bar=2", form);

        assertThat(signature).isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
    }
}
