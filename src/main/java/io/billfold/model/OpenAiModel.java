package io.billfold.model;

import io.billfold.model.Books.Entry;
import io.billfold.outage.Breaker;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model behind OpenAI's protocol: OpenAI's own, or any server that speaks it, on this machine too. */
final class OpenAiModel implements LanguageModel {
    private static final Logger log = LoggerFactory.getLogger(OpenAiModel.class);

    private final ModelSettings settings;
    private final PatientEndpoint endpoint;
    private final Books books;

    OpenAiModel(ModelSettings settings, Books books, Breaker breaker, Clock clock) {
        this.settings = settings;
        this.endpoint = new PatientEndpoint(new Endpoint(settings.server(), settings.key()), settings, breaker, clock);
        this.books = books;
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public String name() {
        return settings.model();
    }

    @Override
    public boolean seesPictures() {
        return settings.pictures();
    }

    @Override
    public <T extends Record> Reply<T> ask(Prompt<T> prompt) {
        long start = System.nanoTime();
        Completion<T> completion = complete(prompt);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        books.enter(new Entry(name(), prompt.purpose(), outcome(completion.reply()), completion.usage(), took));
        return completion.reply();
    }

    private <T extends Record> Completion<T> complete(Prompt<T> prompt) {
        byte[] body = ChatRequest.body(prompt, name(), seesPictures());
        return switch (endpoint.post("/chat/completions", body)) {
            case PatientEndpoint.Answered(byte[] answer) -> Completion.of(answer, prompt.shape(), settings);
            case PatientEndpoint.Failed failed ->
                new Completion<>(new Reply.None<>(failed.reason(), failed.detail()), Usage.NOTHING);
        };
    }

    private static String outcome(Reply<?> reply) {
        return switch (reply) {
            case Reply.Given<?> given -> "given";
            case Reply.None<?>(Reply.Reason reason, String detail) -> {
                log.atWarn()
                        .addKeyValue("reason", reason.publicName())
                        .log("No answer from the language model: {}", detail);
                yield reason.publicName();
            }
        };
    }
}
