package io.billfold.chat;

import java.io.IOException;

/**
 * An Excel file for somebody in a chat.
 *
 * @param path where it is fetched with a token, from {@code /}
 */
public record Paper(String filename, String caption, String path, Contents contents) {
    /** Makes the bytes, so that they exist only while they are sent. */
    public interface Contents {
        byte[] bytes() throws IOException;
    }
}
