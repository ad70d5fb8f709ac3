/** The search's HTTP API. */
@NullMarked
package io.billfold.search.web;

import org.jspecify.annotations.NullMarked;
