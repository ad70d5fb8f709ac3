package io.billfold.extraction.rank;

/** A candidate's value in canonical text with the features it is judged by: what a ranker learns from and decides on. */
@SuppressWarnings("ArrayRecordComponent") // features are read, never compared
public record Scored(String value, float[] features) {}
