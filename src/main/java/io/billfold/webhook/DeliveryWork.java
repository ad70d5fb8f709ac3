package io.billfold.webhook;

import io.billfold.account.AccountId;
import io.billfold.account.SharedSecrets;
import io.billfold.outage.Backoff;
import io.billfold.signature.BodySignature;
import io.billfold.work.WorkHandler;
import io.billfold.work.WorkItem;
import io.billfold.work.WorkQueue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends deliveries, and tries again for a day those that their receivers do not take. */
@Component
class DeliveryWork implements WorkHandler {
    private static final int GONE = 410;

    private final WorkQueue work;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final SharedSecrets secrets;
    private final WebhookSettings settings;
    private final Receivers receivers;
    private final Clock clock;

    DeliveryWork(
            WorkQueue work,
            Webhooks webhooks,
            Deliveries deliveries,
            SharedSecrets secrets,
            WebhookSettings settings,
            Receivers receivers,
            Clock clock) {
        this.work = work;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.settings = settings;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** Each submission is an item of its own, so that sending again does not wait for an earlier attempt. */
    void submit(Webhook webhook, long delivery) {
        work.submit(new WorkItem(
                kind(),
                delivery + "-" + UUID.randomUUID(),
                webhook.account().value(),
                delivery + " " + webhook.id() + " " + webhook.account()));
    }

    @Override
    public String kind() {
        return "deliver-webhook";
    }

    @Override
    public Optional<Backoff> backoff() {
        return Optional.of(Backoff.A_DAY);
    }

    /** The receiver did not take it. */
    private static final class NotTaken extends IOException {
        private static final long serialVersionUID = 1;

        NotTaken(String why) {
            super(why);
        }
    }

    @Override
    public void handle(WorkItem item) throws IOException {
        String[] ids = item.payload().split(" ", 3);
        Optional<Delivery> delivery = deliveries.find(Long.parseLong(ids[0]));
        Optional<Webhook> webhook = webhooks.find(new AccountId(Long.parseLong(ids[2])), Long.parseLong(ids[1]));
        if (delivery.isEmpty() || webhook.isEmpty() || !delivery.get().status().equals(Delivery.PENDING)) {
            return;
        }
        Optional<String> secret = secrets.open(webhook.get().sealedSecret());
        if (secret.isEmpty()) {
            fail(delivery.get(), null, "The webhook's secret ended when JWT_SECRET changed. Make the webhook anew.");
            return;
        }
        attempt(webhook.get(), secret.get(), delivery.get());
    }

    private void attempt(Webhook webhook, String secret, Delivery delivery) throws IOException {
        int status;
        try {
            status = receivers.call(webhook.url(), () -> post(webhook, secret, delivery));
        } catch (Target.Refused refused) {
            fail(delivery, null, refused.getMessage());
            return;
        } catch (Receivers.LeftAlone known) {
            deliveries.attempted(delivery.id(), Delivery.PENDING, null, known.getMessage());
            throw known;
        } catch (IOException failure) {
            deliveries.attempted(delivery.id(), Delivery.PENDING, null, "No answer: " + failure);
            throw failure;
        }
        if (status >= 200 && status < 300) {
            deliveries.attempted(delivery.id(), Delivery.DELIVERED, status, null);
        } else if (status == GONE) {
            fail(delivery, status, "The receiver says that it is gone for good.");
        } else {
            String why = "The receiver answered " + status + ".";
            deliveries.attempted(delivery.id(), Delivery.PENDING, status, why);
            throw new NotTaken(why);
        }
    }

    private int post(Webhook webhook, String secret, Delivery delivery) throws Target.Refused, IOException {
        // Looked up at every attempt: what was public when the webhook was made may point inside by now.
        Target target = Target.of(webhook.url(), settings.allowPrivate());
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        return Post.send(target, headers(secret, delivery, body), body);
    }

    private Map<String, String> headers(String secret, Delivery delivery, byte[] body) {
        long now = clock.instant().getEpochSecond();
        return Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Billfold",
                "X-Billfold-Event",
                delivery.event(),
                "X-Billfold-Delivery",
                String.valueOf(delivery.id()),
                BodySignature.TIMESTAMP_HEADER,
                String.valueOf(now),
                BodySignature.SIGNATURE_HEADER,
                BodySignature.sign(secret, now, body));
    }

    private void fail(Delivery delivery, @Nullable Integer status, @Nullable String why) {
        deliveries.attempted(delivery.id(), Delivery.FAILED, status, why);
    }

    @Override
    public void exhausted(WorkItem item, Exception lastFailure) {
        deliveries.changeStatus(Long.parseLong(item.payload().split(" ", 2)[0]), Delivery.FAILED);
    }
}
