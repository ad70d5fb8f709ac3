/** What a language model reads on the pages of an invoice: asked, found on the page or marked, and weighed against what the rules read. */
@NullMarked
package io.billfold.extraction.model;

import org.jspecify.annotations.NullMarked;
