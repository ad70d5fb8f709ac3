/** Originals in a bucket of S3, or of a server that speaks like it. */
@NullMarked
package io.billfold.blob.s3;

import org.jspecify.annotations.NullMarked;
