package io.billfold.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.billfold.model.Reply.Reason;
import io.billfold.outage.Breaker;
import io.billfold.outage.Breakers;
import io.billfold.outage.Outages;
import io.billfold.testing.ModelServer;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAiModelTests {
    private static final String RED = "{\"colour\": \"red\", \"shade\": null, \"others\": [\"BLUE\"]}";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5};

    private final ModelServer server = ModelServer.start();
    private final List<Books.Entry> books = new ArrayList<>();

    enum Shade {
        LIGHT,
        DARK
    }

    record Colour(
            @JsonPropertyDescription("in one word") String colour,
            @Nullable Shade shade,
            List<String> others) {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesTheAnswerInTheFormAskedFor() {
        server.then(ModelServer.says(RED));

        Reply<Colour> reply = model().ask(prompt());

        assertThat(reply).isEqualTo(new Reply.Given<>(new Colour("red", null, List.of("BLUE"))));
        assertThat(server.complaints()).isEmpty();
    }

    @Test
    void sendsInstructionsApartFromWhatStrangersWrote() {
        server.then(ModelServer.says(RED));

        model().ask(prompt());

        ModelServer.Call call = server.calls().getFirst();
        assertThat(call.body().at("/messages/0/content").asString()).isEqualTo("Name the colour.");
        assertThat(call.body().at("/messages/1/content/0/text").asString()).isEqualTo("a rose");
        assertThat(call.pictures()).containsExactly(PNG);
    }

    @Test
    void leavesPicturesOutForAModelThatSeesNone() {
        server.then(ModelServer.says(RED));

        new OpenAiModel(settings(ModelServer.KEY, server.baseUrl(), 2, false), books::add, breaker(), Clock.systemUTC())
                .ask(prompt());

        assertThat(server.calls().getFirst().pictures()).isEmpty();
    }

    @Test
    void countsTokensAndCost() {
        server.then(ModelServer.says(RED));

        model().ask(prompt());

        assertThat(books).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("given");
            assertThat(entry.usage().inputTokens()).isEqualTo(1000);
            assertThat(entry.usage().outputTokens()).isEqualTo(200);
            // 1000 tokens at 0.40 a million and 200 at 1.60
            assertThat(entry.usage().cost()).isEqualByComparingTo(new BigDecimal("0.00072"));
        });
    }

    @Test
    void usesOneConnectionForSeveralCalls() {
        server.when(call -> true, ModelServer.says(RED));
        LanguageModel model = model();

        model.ask(prompt());
        model.ask(prompt());

        assertThat(server.calls().stream()
                        .map(ModelServer.Call::from)
                        .map(InetSocketAddress::getPort)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void waitsAsLongAsABusyServerAsksForAndTriesAgain() {
        server.then(ModelServer.busy(1)).then(ModelServer.says(RED));
        long start = System.nanoTime();

        Reply<Colour> reply = model().ask(prompt());

        assertThat(reply).isInstanceOf(Reply.Given.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doesNotWaitLongerThanTheTimeLimitForABusyServer() {
        server.then(ModelServer.busy(3600));

        assertNone(model().ask(prompt()), Reason.BUSY);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void triesAgainAfterAServerErrorAndABrokenConnection() {
        server.then(ModelServer.status(500)).then(ModelServer.breaksOff()).then(ModelServer.says(RED));

        assertThat(model().ask(prompt())).isInstanceOf(Reply.Given.class);
        assertThat(server.calls()).hasSize(3);
    }

    static Stream<Arguments> answersThatAreNone() {
        return Stream.of(
                Arguments.of("always a server error", ModelServer.status(503), Reason.UNREACHABLE),
                Arguments.of("breaks off", ModelServer.breaksOff(), Reason.UNREACHABLE),
                Arguments.of("slow", ModelServer.slow(Duration.ofSeconds(5), ModelServer.says(RED)), Reason.SLOW),
                Arguments.of("begins in time, ends too late", ModelServer.dripping(Duration.ofSeconds(5)), Reason.SLOW),
                Arguments.of("cut off", ModelServer.cutOff("{\"colour\": \"re"), Reason.CUT_OFF),
                Arguments.of("refuses", ModelServer.refuses(), Reason.REFUSED),
                Arguments.of("no JSON", ModelServer.says("It is red."), Reason.MALFORMED),
                Arguments.of("lacks a property", ModelServer.says("{\"colour\": \"red\"}"), Reason.MALFORMED),
                Arguments.of(
                        "has one too many",
                        ModelServer.says("{\"colour\": \"red\", \"shade\": null, \"others\": [], \"sql\": \"drop\"}"),
                        Reason.MALFORMED),
                Arguments.of(
                        "has a wrong type",
                        ModelServer.says("{\"colour\": 7, \"shade\": null, \"others\": []}"),
                        Reason.MALFORMED),
                Arguments.of(
                        "has an unknown constant",
                        ModelServer.says("{\"colour\": \"red\", \"shade\": \"pale\", \"others\": []}"),
                        Reason.MALFORMED),
                Arguments.of("does not know the model", ModelServer.status(404), Reason.TURNED_DOWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersThatAreNone")
    void saysWhyThereIsNoAnswer(String name, ModelServer.Behaviour behaviour, Reason reason) {
        server.when(call -> true, behaviour);

        assertNone(model().ask(prompt()), reason);
        assertThat(books).singleElement().extracting(Books.Entry::outcome).isEqualTo(reason.publicName());
    }

    @Test
    void takesAnAnswerInAFence() {
        server.then(ModelServer.says("```json\n" + RED + "\n```"));

        assertThat(model().ask(prompt())).isInstanceOf(Reply.Given.class);
    }

    @Test
    void isTurnedDownWithAWrongKey() {
        LanguageModel stranger = new OpenAiModel(
                settings("sk-wrong", server.baseUrl(), 2, true), books::add, breaker(), Clock.systemUTC());

        assertNone(stranger.ask(prompt()), Reason.TURNED_DOWN);
        assertThat(server.complaints()).containsExactly("Incorrect API key provided.");
    }

    @Test
    void doesNotReachWhoIsNotThere() {
        server.close();

        assertNone(model(0, Duration.ofSeconds(30)).ask(prompt()), Reason.UNREACHABLE);
    }

    @Test
    void leavesAFailingServerAloneAndTriesItAgainAfterAWhile() throws InterruptedException {
        server.when(call -> true, ModelServer.status(500));
        LanguageModel model = model(0, Outages.REFUSING);

        for (int i = 0; i < 5; i++) {
            assertNone(model.ask(prompt()), Reason.UNREACHABLE);
        }
        assertNone(model.ask(prompt()), Reason.RESTING);
        assertThat(server.calls()).hasSize(5);

        Thread.sleep(Outages.REFUSING.plusMillis(100));
        server.when(call -> true, ModelServer.says(RED));
        assertThat(model.ask(prompt())).isInstanceOf(Reply.Given.class);
        assertThat(model.ask(prompt())).isInstanceOf(Reply.Given.class);
    }

    private static void assertNone(Reply<?> reply, Reason reason) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.None.class, none -> assertThat(none.reason()).isEqualTo(reason));
    }

    private LanguageModel model() {
        return model(2, Duration.ofSeconds(30));
    }

    private LanguageModel model(int retries, Duration rest) {
        return new OpenAiModel(
                settings(ModelServer.KEY, server.baseUrl(), retries, true),
                books::add,
                breaker(rest),
                Clock.systemUTC());
    }

    private static Breaker breaker() {
        return breaker(Duration.ofSeconds(30));
    }

    private static Breaker breaker(Duration refusing) {
        return Breakers.unmeasured("stand-in", anyFailure -> true, refusing);
    }

    private static ModelSettings settings(String key, String url, int retries, boolean pictures) {
        return new ModelSettings(
                key,
                URI.create(url),
                ModelServer.MODEL,
                Duration.ofSeconds(4),
                retries,
                pictures,
                new BigDecimal("0.40"),
                new BigDecimal("1.60"));
    }

    private static Prompt<Colour> prompt() {
        return new Prompt<>(
                "colour",
                1,
                "Name the colour.",
                List.of(new Prompt.Text("a rose"), new Prompt.Picture(PNG)),
                Colour.class);
    }
}
