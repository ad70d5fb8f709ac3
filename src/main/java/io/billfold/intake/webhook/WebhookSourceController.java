package io.billfold.intake.webhook;

import io.billfold.account.Caller;
import io.billfold.account.SharedSecrets;
import io.billfold.problem.Problem;
import io.billfold.settings.PublicAddress;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The programs that hand in documents for an account: each has an address and a secret of its own. */
@Tag(name = "intake")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/intake/webhooks")
class WebhookSourceController {
    private static final int TOKEN_LENGTH = 16;

    private final WebhookSources sources;
    private final SharedSecrets secrets;
    private final PublicAddress address;

    WebhookSourceController(WebhookSources sources, SharedSecrets secrets, PublicAddress address) {
        this.sources = sources;
        this.secrets = secrets;
        this.address = address;
    }

    record Making(@NotBlank @Size(max = 100) String name) {}

    /** @param secret in the answer to its making only */
    record Shown(
            long id,
            String name,
            String source,
            String url,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable String secret) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a source; its secret is shown once")
    Shown make(Caller caller, @Valid @RequestBody Making body) {
        String secret = secrets.fresh();
        String token = secrets.fresh().replaceAll("[^A-Za-z0-9]", "").substring(0, TOKEN_LENGTH);
        return shown(sources.add(caller.account(), body.name(), token, secret), secret);
    }

    @GetMapping
    List<Shown> list(Caller caller) {
        return sources.of(caller.account()).stream()
                .map(source -> shown(source, null))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        if (!sources.remove(caller.account(), id)) {
            throw new Problem(404, "not_found", "There is no webhook source " + id + ".");
        }
    }

    private Shown shown(WebhookSource source, @Nullable String secret) {
        return new Shown(
                source.id(),
                source.name(),
                source.token(),
                address.of(source.path()),
                source.createdAt(),
                source.lastUsedAt(),
                secret);
    }
}
