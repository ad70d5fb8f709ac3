package io.billfold.intake;

import io.billfold.problem.Problem;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MultipartFile;

/** The bytes of a file on its way in, to be had once there is room for them. */
public interface SentBytes {
    /** How many there are. */
    long size();

    byte[] read();

    static SentBytes of(byte[] bytes) {
        return new SentBytes() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public byte[] read() {
                return bytes;
            }
        };
    }

    /** The bytes of a form's file, which the server has put aside on disk if they are many. */
    static SentBytes of(MultipartFile file) {
        return new SentBytes() {
            private static final Logger log = LoggerFactory.getLogger(SentBytes.class);

            @Override
            public long size() {
                return file.getSize();
            }

            @Override
            public byte[] read() {
                try {
                    return file.getBytes();
                } catch (IOException unreadable) {
                    log.error("An upload could not be read back: {}", unreadable.toString());
                    throw new Problem(502, "storage_unavailable", "The upload could not be stored. Try again.");
                }
            }
        };
    }
}
