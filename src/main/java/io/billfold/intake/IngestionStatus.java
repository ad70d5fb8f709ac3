package io.billfold.intake;

/** Where an ingestion stands, in the four words of the ingestion API. */
enum IngestionStatus {
    PENDING,
    PROCESSING,
    FAILED,
    COMPLETED
}
