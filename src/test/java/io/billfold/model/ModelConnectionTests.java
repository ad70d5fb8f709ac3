package io.billfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.billfold.settings.ConnectionFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelConnectionTests {
    private final HttpServer server = serving();
    private volatile int status = 200;
    private volatile String body = "{\"data\": [{\"id\": \"other\"}, {\"id\": \"stand-in-1\"}]}";

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isThereWhereTheServerListsTheModel() throws ConnectionFailed {
        assertThat(connection("stand-in-1").test()).isEqualTo("The server answers and has the model stand-in-1.");
    }

    @Test
    void saysThatTheModelIsNotAmongThem() {
        assertThatThrownBy(() -> connection("stand-in-2").test())
                .isInstanceOf(ConnectionFailed.class)
                .hasMessage("The server answers, but lists no model stand-in-2: see OPENAI_MODEL.");
    }

    @Test
    void isContentWithAServerThatListsNothing() throws ConnectionFailed {
        status = 404;

        assertThat(connection("stand-in-1").test()).contains("does not list its models");
    }

    @ParameterizedTest
    @CsvSource({
        "401, The server answered with status 401: it does not take OPENAI_API_KEY.",
        "500, The server answered with status 500."
    })
    void saysWhatTheServerAnswered(int answer, String said) {
        status = answer;

        assertThatThrownBy(() -> connection("stand-in-1").test()).hasMessage(said);
    }

    @Test
    void saysThatSomethingElseAnswers() {
        body = "<html>";

        assertThatThrownBy(() -> connection("stand-in-1").test())
                .hasMessage("What answers there does not speak OpenAI's protocol.");
    }

    @Test
    void saysThatNothingAnswers() {
        ModelConnection connection = connection("stand-in-1");
        server.stop(0);

        assertThatThrownBy(connection::test)
                .isInstanceOf(ConnectionFailed.class)
                .hasMessageStartingWith(
                        "The server at 127.0.0.1:" + server.getAddress().getPort() + " does not answer");
    }

    @Test
    void saysHowToSetOneUp() {
        ModelConnection none = new ModelConnection(settings(null, null), null);

        assertThat(none.configured()).isFalse();
        assertThat(none.detail()).contains("OPENAI_API_KEY");
    }

    private ModelConnection connection(String model) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        return new ModelConnection(settings(address, model), null);
    }

    private static ModelSettings settings(@Nullable URI address, @Nullable String model) {
        return new ModelSettings(null, address, model, Duration.ofSeconds(60), 2, true, null, null);
    }

    private HttpServer serving() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/v1/models", exchange -> {
                byte[] answer = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            made.start();
            return made;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
