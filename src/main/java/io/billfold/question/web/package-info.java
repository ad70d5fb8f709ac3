/** The questions' HTTP API. */
@NullMarked
package io.billfold.question.web;

import org.jspecify.annotations.NullMarked;
