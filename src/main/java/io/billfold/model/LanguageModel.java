package io.billfold.model;

/**
 * Somebody to ask who understands much and proves nothing. Every answer is a guess that the asker has to check; none at all is an ordinary
 * answer, see {@link Reply.None}. Safe to use from several threads.
 */
public interface LanguageModel {
    /** Whether there is one to ask. If not, every answer is {@link Reply.Reason#ABSENT}. */
    boolean isPresent();

    /** The model's name, for who wants to know where an answer comes from. */
    String name();

    /** Whether it looks at pictures; those of a prompt for one that does not are left out. */
    boolean seesPictures();

    /** Asks and waits for the answer, at most as long as the settings allow. Never throws for what the other side does. */
    <T extends Record> Reply<T> ask(Prompt<T> prompt);

    /** For installations without any. */
    static LanguageModel none() {
        return new NoModel();
    }
}
