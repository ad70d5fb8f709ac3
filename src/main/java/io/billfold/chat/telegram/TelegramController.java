package io.billfold.chat.telegram;

import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where Telegram brings its updates if we have a public address. */
@RestController
@RunsIn(ServerRole.API)
@Hidden
class TelegramController {
    private final Optional<TelegramEars> ears;

    TelegramController(ObjectProvider<TelegramEars> ears) {
        this.ears = Optional.ofNullable(ears.getIfAvailable());
    }

    @PostMapping("/telegram")
    void update(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false) @Nullable String secret,
            @RequestBody JsonNode update) {
        ears.filter(listening -> listening.knows(secret))
                .orElseThrow(() -> new Problem(403, "forged", "This call does not come from Telegram."))
                .hear(update);
    }
}
