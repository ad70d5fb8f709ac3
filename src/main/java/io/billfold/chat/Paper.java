package io.billfold.chat;

import java.io.IOException;

/**
 * An Excel file for somebody in a chat.
 *
 * @param caption what it answers; empty for the list of all invoices
 * @param path where it is fetched with a token, from {@code /}
 */
public record Paper(String filename, String caption, String path, Contents contents) {
    Paper withCaption(String said) {
        return new Paper(filename, said, path, contents);
    }

    /** Makes the bytes, so that they exist only while they are sent. */
    public interface Contents {
        byte[] bytes() throws IOException;
    }
}
