/** Documents that other programs hand in, signed with a secret that they share with us. */
@NullMarked
package io.billfold.intake.webhook;

import org.jspecify.annotations.NullMarked;
