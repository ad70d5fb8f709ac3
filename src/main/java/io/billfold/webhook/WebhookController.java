package io.billfold.webhook;

import io.billfold.account.Caller;
import io.billfold.account.SharedSecrets;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
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

/** The programs that an account wants told of its invoices. */
@Tag(name = "webhooks")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/webhooks")
class WebhookController {
    private static final int MOST_PER_ACCOUNT = 20;

    private final Webhooks webhooks;
    private final SharedSecrets secrets;
    private final WebhookSettings settings;

    WebhookController(Webhooks webhooks, SharedSecrets secrets, WebhookSettings settings) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.settings = settings;
    }

    /** @param events such as {@code invoice.confirmed}; none means all */
    record Making(
            @NotBlank @Size(max = 2000) String url,
            @Nullable List<String> events) {}

    /** @param secret in the answer to its making only */
    record Shown(
            long id,
            String url,
            List<String> events,
            Instant createdAt,
            @Nullable String secret) {
        static Shown of(Webhook webhook, @Nullable String secret) {
            return new Shown(webhook.id(), webhook.url().toString(), webhook.events(), webhook.createdAt(), secret);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Has a program told when an invoice reaches a state; the secret is shown once")
    Shown make(Caller caller, @Valid @RequestBody Making body) {
        URI url = checked(body.url());
        List<String> events = checked(body.events());
        if (webhooks.of(caller.account()).size() >= MOST_PER_ACCOUNT) {
            throw new Problem(
                    409,
                    "too_many_webhooks",
                    "An account has up to " + MOST_PER_ACCOUNT + " webhooks. Remove one first.");
        }
        String secret = secrets.fresh();
        return Shown.of(webhooks.add(caller.account(), url, events, secrets.seal(secret)), secret);
    }

    @GetMapping
    List<Shown> list(Caller caller) {
        return webhooks.of(caller.account()).stream()
                .map(webhook -> Shown.of(webhook, null))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        if (!webhooks.remove(caller.account(), id)) {
            throw notFound(id);
        }
    }

    private URI checked(String sent) {
        try {
            return Target.of(new URI(sent), settings.allowPrivate()).url();
        } catch (Target.Refused refused) {
            throw new Problem(422, "invalid_url", String.valueOf(refused.getMessage()));
        } catch (URISyntaxException noAddress) {
            throw new Problem(422, "invalid_url", "This is no web address.");
        } catch (UnknownHostException unknown) {
            throw new Problem(422, "invalid_url", "There is no host of this name.");
        }
    }

    private static List<String> checked(@Nullable List<String> wanted) {
        List<String> known = StateEvent.all();
        if (wanted == null || wanted.isEmpty()) {
            return known;
        }
        if (!known.containsAll(wanted)) {
            throw new Problem(422, "unknown_event", "An event is one of " + String.join(", ", known) + ".");
        }
        return wanted.stream().distinct().toList();
    }

    static Problem notFound(long id) {
        return new Problem(404, "not_found", "There is no webhook " + id + ".");
    }
}
