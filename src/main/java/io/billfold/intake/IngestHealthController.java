package io.billfold.intake;

import io.billfold.account.OpenPath;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells load balancers and people whether uploads work. Anybody may ask. */
@RestController
@RunsIn(ServerRole.API)
@Tag(name = "Ingestion")
class IngestHealthController {
    private static final String PATH = "/api/v1/ingest/health";

    private final IngestHealth health;

    IngestHealthController(IngestHealth health) {
        this.health = health;
    }

    @Configuration(proxyBeanMethods = false)
    static class Openness {
        @Bean
        OpenPath ingestHealthIsOpen() {
            return OpenPath.get(PATH);
        }
    }

    record Answer(String service, Map<String, String> dependencies) {
        static Answer of(IngestHealth.Report report) {
            Map<String, String> dependencies = new LinkedHashMap<>();
            report.dependencies().forEach((name, condition) -> dependencies.put(name, word(condition)));
            return new Answer(word(report.service()), dependencies);
        }

        private static String word(IngestHealth.Condition condition) {
            return condition.name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping(PATH)
    @Operation(summary = "Whether uploads work, and what they depend on")
    ResponseEntity<Answer> health() {
        IngestHealth.Report report = health.report();
        HttpStatus status =
                report.service() == IngestHealth.Condition.UNHEALTHY ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return ResponseEntity.status(status).body(Answer.of(report));
    }
}
