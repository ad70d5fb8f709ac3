package io.billfold.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is committed: a change of the contract is visible in review, and the web application is typed by it. */
@BillfoldTest
class ApiContractTests {
    private static final Path CONTRACT = Path.of("docs/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @LocalServerPort
    int port;

    @Test
    void theContractIsTheOneThatIsServed() throws IOException {
        String served = served();
        if (Boolean.getBoolean("billfold.write-docs")) {
            Files.writeString(CONTRACT, served);
        }

        assertThat(Files.readString(CONTRACT))
                .as("out of date; ./mvnw test -Dtest=ApiContractTests -Dbillfold.write-docs=true writes it anew")
                .isEqualTo(served);
    }

    /** Sorted, and without the address of this server, so that only a real change changes it. */
    private String served() {
        Map<?, ?> description = JSON.readValue(Api.at(port).get("/v3/api-docs").bytes(), Map.class);
        Map<String, Object> lasting = description.entrySet().stream()
                .filter(member -> !"servers".equals(member.getKey()))
                .collect(Collectors.toMap(
                        member -> String.valueOf(member.getKey()), Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        return JSON.writeValueAsString(lasting) + "\n";
    }
}
