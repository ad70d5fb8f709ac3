/** Mailboxes into which people and programs send invoices. */
@NullMarked
package io.billfold.intake.mail;

import org.jspecify.annotations.NullMarked;
