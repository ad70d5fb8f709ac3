package io.billfold.erasure;

/**
 * What lies in the blob store for a document.
 *
 * @param original the key of the document itself
 * @param request the folder of its page images
 * @param pages how many pages it is known to have; 0 if it was never read
 */
record StoredBytes(String original, String request, int pages) {}
