package io.billfold.erasure;

import io.billfold.document.Sha256;
import io.billfold.reading.ReadingFolder;
import io.billfold.work.WorkHandler;
import io.billfold.work.WorkItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Removes what was read from deleted documents out of the folder that {@code OCR_CACHE_DIR} names, if it names one. */
@Component
class ReadingRemoval implements WorkHandler {
    static final String KIND = "erase-readings";

    private static final Logger log = LoggerFactory.getLogger(ReadingRemoval.class);

    private final String folder;
    private final JsonMapper json;

    ReadingRemoval(@Value("${billfold.ocr.cache-folder}") String folder, JsonMapper json) {
        this.folder = folder.strip();
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        for (String hash : json.readValue(item.payload(), String[].class)) {
            ReadingFolder.forget(Path.of(folder), new Sha256(HexFormat.of().parseHex(hash)));
        }
    }

    @Override
    public void exhausted(WorkItem item, Exception lastFailure) {
        log.atError()
                .addKeyValue("account", item.account())
                .log("What was read from deleted documents could not be removed: {}", lastFailure.toString());
    }
}
