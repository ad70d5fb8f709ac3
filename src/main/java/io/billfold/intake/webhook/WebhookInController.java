package io.billfold.intake.webhook;

import io.billfold.account.AccountId;
import io.billfold.account.OpenPath;
import io.billfold.document.Source;
import io.billfold.intake.Door;
import io.billfold.intake.FileLimit;
import io.billfold.intake.Reception;
import io.billfold.intake.ReceptionJson;
import io.billfold.intake.Sender;
import io.billfold.intake.SentBytes;
import io.billfold.memo.Memo;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.billfold.signature.BodySignature;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where other programs hand in documents. The signature is all that tells who they are. */
@Tag(name = "intake")
@RestController
@RunsIn(ServerRole.API)
class WebhookInController {
    private final SourceSecrets secrets;
    private final RawBody raw;
    private final SentDocuments documents;
    private final Door door;
    private final FileLimit limit;
    private final Memo memo;
    private final Clock clock;

    WebhookInController(
            SourceSecrets secrets,
            RawBody raw,
            SentDocuments documents,
            Door door,
            FileLimit limit,
            Memo memo,
            Clock clock) {
        this.secrets = secrets;
        this.raw = raw;
        this.documents = documents;
        this.door = door;
        this.limit = limit;
        this.memo = memo;
        this.clock = clock;
    }

    /** It checks the signature itself. */
    @Bean
    static OpenPath webhookInPath() {
        return OpenPath.post("/api/intake/webhook/*");
    }

    @PostMapping("/api/intake/webhook/{source}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Takes in documents, signed by HMAC-SHA256 over the time, a dot and the body as it is sent")
    List<ReceptionJson> receive(@PathVariable String source, HttpServletRequest request) {
        Claim claim = Claim.of(request, clock.instant());
        WebhookSources.Found sender = secrets.of(source).orElseThrow(WebhookInController::forged);
        return raw.use(request, body -> {
            if (!BodySignature.verify(sender.secret(), claim.timestamp(), body, claim.signature())) {
                throw forged();
            }
            return once(source, claim, () -> {
                List<ReceptionJson> answer = take(sender.account(), documents.in(body, request.getContentType()));
                secrets.used(source);
                return answer;
            });
        });
    }

    /** The same for a wrong secret and an unknown source: nobody learns which sources there are. */
    private static Problem forged() {
        return Claim.invalid("The signature does not fit this source, its secret and the body as it came.");
    }

    private interface Taking {
        List<ReceptionJson> take();
    }

    /** A signature is good for one taking; if that fails, it may be sent again. */
    private List<ReceptionJson> once(String source, Claim claim, Taking taking) {
        String key = "webhook:" + source + ":" + claim.signature();
        if (!memo.putIfAbsent(key, "taken", Claim.WINDOW.multipliedBy(2))) {
            throw new Problem(403, "replayed_signature", "This request was taken before. Sign anew to send anew.");
        }
        boolean taken = false;
        try {
            List<ReceptionJson> answer = taking.take();
            taken = true;
            return answer;
        } finally {
            if (!taken) {
                memo.remove(key);
            }
        }
    }

    private List<ReceptionJson> take(AccountId account, List<SentDocument> sent) {
        Sender sender = new Sender(account, null, Source.WEBHOOK);
        return sent.stream()
                .flatMap(document -> take(sender, document).stream())
                .map(ReceptionJson::of)
                .toList();
    }

    private List<Reception> take(Sender sender, SentDocument document) {
        Optional<Reception.Refused> tooLarge = limit.refusal(document.filename(), document.content().length);
        return tooLarge.isPresent()
                ? List.of(tooLarge.get())
                : door.receive(sender, document.filename(), SentBytes.of(document.content()));
    }
}
