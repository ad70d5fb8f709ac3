package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.database.DatabaseAddress;
import io.billfold.testing.Api;
import io.billfold.testing.ModelServer;
import io.billfold.testing.TestDatabase;
import io.billfold.testing.TestRedis;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar in an environment that was made for another program. */
class NamesOfOtherProgramsIT {
    @TempDir
    Path folder;

    @Test
    @Tag("S4-09")
    void worksWithTheVariablesOfAProgramOnMySql() throws Exception {
        DatabaseAddress database = TestDatabase.fresh();
        URI server = URI.create(database.jdbcUrl().replaceFirst("^jdbc:", ""));
        try (TestRedis redis = TestRedis.start();
                ModelServer model = ModelServer.start()) {
            Map<String, String> variables = new HashMap<>(Map.of(
                    "MYSQL_HOST", server.getHost(),
                    "RDS_PORT", Integer.toString(server.getPort()),
                    "MYSQL_DB", server.getPath().substring(1),
                    "MYSQL_USER", database.user(),
                    "MYSQL_PASSWORD", database.password(),
                    "REDIS_HOST", "127.0.0.1",
                    "REDIS_PORT", Integer.toString(redis.port()),
                    "GPT_API_KEY", ModelServer.KEY,
                    "OPENAI_BASE_URL", model.baseUrl(),
                    "OPENAI_MODEL", ModelServer.MODEL));
            variables.put("KAFKA_TELEGRAM_OTP_TOPIC", "otp");

            try (RunningBillfold billfold = RunningBillfold.start(folder.resolve("data"), variables)) {
                Api owner = billfold.owner();

                assertThat(billfold.log())
                        .contains("MYSQL_HOST is taken for a PostgreSQL server, port " + server.getPort())
                        .contains("KAFKA_TELEGRAM_OTP_TOPIC is set and has no effect");
                assertThat(folder.resolve("data/postgres"))
                        .as("the embedded database")
                        .doesNotExist();
                assertThat(owner.get("/health")
                                .json()
                                .at("/components/redis/status")
                                .asString())
                        .isEqualTo("UP");
                assertThat(owner.post("/api/connections/model/test")
                                .json()
                                .get("ok")
                                .asBoolean())
                        .isTrue();
            }
        }
    }
}
