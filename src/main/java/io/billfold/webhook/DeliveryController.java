package io.billfold.webhook;

import io.billfold.account.Caller;
import io.billfold.paging.PageParameters;
import io.billfold.paging.Paged;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a webhook was sent, newest first, and sending it again. */
@Tag(name = "webhooks")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/webhooks/{id}/deliveries")
class DeliveryController {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final DeliveryWork work;

    DeliveryController(Webhooks webhooks, Deliveries deliveries, DeliveryWork work) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.work = work;
    }

    @GetMapping
    Paged<Delivery> list(Caller caller, @PathVariable long id, @ParameterObject PageParameters paging) {
        Webhook webhook = find(caller, id);
        return Paged.of(
                paging, deliveries.of(webhook, paging.offset(), paging.perPageOrDefault()), deliveries.count(webhook));
    }

    @PostMapping("/{delivery}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    @Operation(summary = "Sends the same body again, signed anew")
    Delivery resend(Caller caller, @PathVariable long id, @PathVariable long delivery) {
        Webhook webhook = find(caller, id);
        boolean known = deliveries
                .find(delivery)
                .filter(found -> found.webhook() == webhook.id())
                .isPresent();
        if (!known) {
            throw new Problem(404, "not_found", "There is no delivery " + delivery + ".");
        }
        deliveries.changeStatus(delivery, Delivery.PENDING);
        work.submit(webhook, delivery);
        return deliveries.find(delivery).orElseThrow();
    }

    private Webhook find(Caller caller, long id) {
        return webhooks.find(caller.account(), id).orElseThrow(() -> WebhookController.notFound(id));
    }
}
