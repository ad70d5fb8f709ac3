package io.billfold.document;

import java.util.List;

/** What is printed on the pages of documents, as far as they have been read. */
public interface PrintedText {
    /**
     * The words line by line, in reading order. Nothing is read for this: a document that has not been read, or cannot be,
     * has none.
     *
     * @param pages counted from 1; a page that the document does not have is left out
     */
    String on(Document document, List<Integer> pages);
}
