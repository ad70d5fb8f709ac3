package io.billfold.reading;

import io.billfold.document.MediaType;
import java.util.List;

/** What is printed on a document's pages, and what it carries besides. */
public record Reading(
        MediaType mediaType, List<Page> pages, List<Code> codes, List<Attachment> attachments, List<Notice> notices)
        implements ReadingOutcome {
    public Reading {
        pages = List.copyOf(pages);
        codes = List.copyOf(codes);
        attachments = List.copyOf(attachments);
        notices = List.copyOf(notices);
    }
}
