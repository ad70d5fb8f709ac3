package io.billfold.search;

/** An index was made that has no invoices, or not all: they are to be put in. It may be published again for the same index. */
public record SearchIndexMade() {}
