package io.billfold.intake;

import io.billfold.account.OpenPath;
import io.billfold.health.Condition;
import io.billfold.health.Dependencies;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    /** Uploads go on without them, but whoever watches the ingestion wants to know: it is degraded, and answers 503. */
    private static final Set<String> BROKERS = Set.of("rabbitmq", "kafka");

    private final Dependencies dependencies;

    IngestHealthController(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Configuration(proxyBeanMethods = false)
    static class Openness {
        @Bean
        OpenPath ingestHealthIsOpen() {
            return OpenPath.get(PATH);
        }
    }

    record Answer(String service, Map<String, String> dependencies) {
        static Answer of(Dependencies.Report report) {
            Map<String, String> dependencies = new LinkedHashMap<>();
            report.dependencies().forEach((name, condition) -> dependencies.put(name, condition.jsonName()));
            return new Answer(report.service().jsonName(), dependencies);
        }
    }

    @GetMapping(PATH)
    @Operation(summary = "Whether uploads work, and what they depend on")
    ResponseEntity<Answer> health() {
        Dependencies.Report report = dependencies.report();
        boolean well = report.service() != Condition.UNHEALTHY
                && BROKERS.stream().noneMatch(broker -> report.dependencies().get(broker) == Condition.UNHEALTHY);
        HttpStatus status = well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status).body(Answer.of(report));
    }
}
