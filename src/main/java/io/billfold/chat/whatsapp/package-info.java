/** WhatsApp by Twilio: its signed webhook and its REST API over plain HTTP. */
@NullMarked
package io.billfold.chat.whatsapp;

import org.jspecify.annotations.NullMarked;
