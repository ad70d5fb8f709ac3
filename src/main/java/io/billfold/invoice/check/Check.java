package io.billfold.invoice.check;

import io.billfold.invoice.content.Finding;
import java.util.Optional;

/** One named question to an invoice. Nothing if the invoice does not say enough to answer it. */
@FunctionalInterface
interface Check {
    Optional<Finding> of(Subject subject);
}
