/** Search in OpenSearch, for accounts that outgrow the database's own. */
@NullMarked
package io.billfold.search.opensearch;

import org.jspecify.annotations.NullMarked;
