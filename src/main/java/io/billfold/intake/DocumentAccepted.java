package io.billfold.intake;

import io.billfold.document.Document;
import io.billfold.work.WorkItem;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** What listeners at a broker are told of a document that was taken in; its bytes by reference only. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DocumentAccepted(UUID requestId, String filename, String s3Key, Instant timestamp) {
    private static final JsonMapper JSON = new JsonMapper();

    static WorkItem announcementOf(Document document) {
        DocumentAccepted accepted = new DocumentAccepted(
                document.requestId(), document.filename(), document.blobKey().value(), document.createdAt());
        return new WorkItem(
                "document-accepted",
                document.requestId().toString(),
                document.account().value(),
                JSON.writeValueAsString(accepted));
    }
}
