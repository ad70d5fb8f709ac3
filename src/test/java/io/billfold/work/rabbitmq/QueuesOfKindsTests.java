package io.billfold.work.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.BillfoldTest;
import io.billfold.work.WorkHandler;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which queue each kind of work takes. A new kind is named here, so that somebody has thought about what it waits behind. */
@BillfoldTest
class QueuesOfKindsTests {
    @Autowired
    List<WorkHandler> handlers = List.of();

    @Test
    @Tag("S1-09")
    @Tag("S1-21")
    void documentsQuestionsAndAnswersHaveQueuesOfTheirOwn() {
        RabbitSettings settings = new RabbitSettings(
                "", "localhost", 5672, "guest", "guest", "message_queue", "query_queue", "response_queue");

        Map<String, String> queues =
                handlers.stream().map(WorkHandler::kind).collect(Collectors.toMap(kind -> kind, settings::queueOf));

        assertThat(queues)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "process-invoice", "message_queue",
                        "index-invoice", "message_queue",
                        "rebuild-search", "message_queue",
                        "erase-blobs", "message_queue",
                        "erase-search", "message_queue",
                        "erase-readings", "message_queue",
                        "chat-question", "query_queue",
                        "answer-mail", "response_queue",
                        "deliver-webhook", "response_queue"));
    }
}
