package io.billfold.chat.dialogue;

/**
 * A file that lies at the chat service.
 *
 * @param place where the channel fetches it
 * @param name as sent, never trusted
 * @param size in bytes; 0 if the service does not say
 */
public record SentFile(String place, String name, long size) {}
