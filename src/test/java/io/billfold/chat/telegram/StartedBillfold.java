package io.billfold.chat.telegram;

import io.billfold.Application;
import io.billfold.testing.Api;
import io.billfold.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application with a bot that asks for its messages, as an operator leaves it: it can be stopped and started again. */
final class StartedBillfold {
    private final Map<String, Object> properties = new HashMap<>();
    private final Class<?>[] sources;
    private @Nullable ConfigurableApplicationContext running;

    /** @param beans instead of the application's own */
    StartedBillfold(StandInBotApi api, Class<?>... beans) {
        sources = new Class<?>[beans.length + 1];
        sources[0] = Application.class;
        System.arraycopy(beans, 0, sources, 1, beans.length);
        properties.put("server.port", "0");
        properties.put("billfold.database.url", TestDatabase.freshUrl());
        properties.put("billfold.data", folder().toString());
        properties.put("billfold.chat.telegram.token", StandInBotApi.TOKEN);
        properties.put("billfold.chat.telegram.api-url", api.url());
    }

    private static Path folder() {
        try {
            Path parent = Path.of("target", "test-data").toAbsolutePath();
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api start() {
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        ConfigurableApplicationContext started = new SpringApplicationBuilder(sources).run(arguments);
        running = started;
        return Api.at(
                Integer.parseInt(Objects.requireNonNull(started.getEnvironment().getProperty("local.server.port"))));
    }

    JdbcClient database() {
        return Objects.requireNonNull(running).getBean(JdbcClient.class);
    }

    void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
