package io.billfold.chat.whatsapp;

import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Twilio brings messages from WhatsApp; the answer is what we say at once. */
@RestController
@RunsIn(ServerRole.API)
@Hidden
class WhatsAppController {
    private final Optional<WhatsAppEars> ears;

    WhatsAppController(ObjectProvider<WhatsAppEars> ears) {
        this.ears = Optional.ofNullable(ears.getIfAvailable());
    }

    @PostMapping(path = "/whatsapp", produces = "text/xml;charset=UTF-8")
    String message(HttpServletRequest call) {
        return Twiml.of(ears.filter(listening -> listening.trusts(call))
                .orElseThrow(() -> new Problem(403, "forged", "This call is not signed by Twilio."))
                .hear(call));
    }
}
