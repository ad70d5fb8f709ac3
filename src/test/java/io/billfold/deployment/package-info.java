/** The files under {@code deploy/}, checked without a container engine or a cluster. */
@NullMarked
package io.billfold.deployment;

import org.jspecify.annotations.NullMarked;
