package io.billfold.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.billfold.settings.Service;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For people, load balancers and Kubernetes. Alive means: do not restart me. Ready means: send me requests. A database that is down
 * makes no process better by a restart, so it counts for the latter only.
 */
@RestController
@Tag(name = "Health")
class HealthController {
    private final Dependencies dependencies;
    private final ApplicationAvailability availability;
    private final Service service;

    HealthController(Dependencies dependencies, ApplicationAvailability availability, Service service) {
        this.dependencies = dependencies;
        this.availability = availability;
        this.service = service;
    }

    /** @param components what is up and what is down, by name; nothing of why, which is for the log */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Answer(String status, String service, String version, Map<String, Part> components) {}

    record Part(String status) {}

    @GetMapping("/health")
    @Operation(summary = "Whether everything works, and what does not: UP, DEGRADED or DOWN")
    ResponseEntity<Answer> health() {
        Dependencies.Report report = dependencies.report();
        return answer(word(report.service()), components(report));
    }

    @GetMapping("/health/live")
    @Operation(summary = "Whether this process works; if not, it is to be started anew")
    ResponseEntity<Answer> live() {
        return answer(availability.getLivenessState() == LivenessState.CORRECT ? "UP" : "DOWN", Map.of());
    }

    @GetMapping("/health/ready")
    @Operation(summary = "Whether this process takes requests at the moment")
    ResponseEntity<Answer> ready() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return answer("DOWN", Map.of());
        }
        return health();
    }

    private static Map<String, Part> components(Dependencies.Report report) {
        Map<String, Part> parts = new LinkedHashMap<>();
        report.dependencies().forEach((name, condition) -> parts.put(name, new Part(word(condition))));
        return parts;
    }

    private static String word(Condition condition) {
        return switch (condition) {
            case HEALTHY -> "UP";
            case DEGRADED -> "DEGRADED";
            case UNHEALTHY -> "DOWN";
        };
    }

    private ResponseEntity<Answer> answer(String status, Map<String, Part> components) {
        return ResponseEntity.status(status.equals("DOWN") ? 503 : 200)
                .body(new Answer(status, service.name(), service.version(), components));
    }
}
