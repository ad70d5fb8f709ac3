package io.billfold.work;

/**
 * Something to be done later, surely, at least once.
 *
 * @param kind which {@link WorkHandler} does it, for example {@code process-invoice}
 * @param key identifies the item within its kind; submitting the same kind and key while it waits or runs adds nothing
 * @param account whose turn it uses up: accounts share the workers fairly
 * @param payload what the handler needs, a small JSON text; large things go by reference
 */
public record WorkItem(String kind, String key, long account, String payload) {}
