package io.billfold.search.opensearch;

import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch._types.mapping.TypeMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our indices and their aliases. An index is named after what its mapping is, so that a version with another mapping makes one
 * beside it: both are written to, the old one is searched until the new one has everything, and then goes.
 */
class Indices {
    private static final Logger log = LoggerFactory.getLogger(Indices.class);

    /** Written into the index as our mapping is worded, so that the name changes with every change of it. */
    private static final String MAPPING = mapping();

    private final OpenSearchClient client;
    private final OpenSearchSettings settings;
    private final Runnable made;
    private final String current;
    private final String searched;
    private final String written;
    private volatile @Nullable String toSearch;

    /** @param made called when an index is there that lacks invoices, also if it was called for it before */
    Indices(OpenSearchClient client, OpenSearchSettings settings, Runnable made) {
        this.client = client;
        this.settings = settings;
        this.made = made;
        this.current = settings.index() + "-" + hash(MAPPING);
        this.searched = settings.index();
        this.written = settings.index() + "-written";
    }

    private static String mapping() {
        try (InputStream mapping = Indices.class.getResourceAsStream("mapping.json")) {
            if (mapping == null) {
                throw new IllegalStateException("mapping.json is missing");
            }
            return new String(mapping.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The index or alias that has the most. */
    String toSearch() throws IOException {
        String known = toSearch;
        return known == null ? prepare() : known;
    }

    /** All that a change must go to; asked for each time, for another process may have made one. */
    List<String> toWrite() throws IOException {
        toSearch();
        return List.copyOf(behind(written));
    }

    /** Whether it is made for the present mapping; an older one may refuse what is new, and will go. */
    boolean isCurrent(@Nullable String index) {
        return current.equals(index);
    }

    private synchronized String prepare() throws IOException {
        String known = toSearch;
        if (known != null) {
            return known;
        }
        if (!client.indices().exists(index -> index.index(current)).value()) {
            create();
        }
        Set<String> before = behind(searched);
        String best = before.isEmpty() ? current : searched;
        if (!before.contains(current)) {
            log.info("The search index {} is being filled", current);
            made.run();
        }
        // Not before: a filling that could not be asked for is asked for again with the next call.
        toSearch = best;
        return best;
    }

    private void create() throws IOException {
        try (JsonParser parser =
                client._transport().jsonpMapper().jsonProvider().createParser(new StringReader(MAPPING))) {
            TypeMapping mapping = TypeMapping._DESERIALIZER.deserialize(
                    parser, client._transport().jsonpMapper());
            client.indices()
                    .create(index -> index.index(current)
                            .mappings(mapping)
                            .aliases(written, alias -> alias)
                            .settings(kept -> kept.numberOfShards(settings.shards())
                                    .autoExpandReplicas("0-1")
                                    // A change is answered when it can be found: this is how long that takes at most.
                                    .refreshInterval(time -> time.time("200ms"))
                                    .maxResultWindow(100_000)));
        } catch (OpenSearchException refused) {
            if (!"resource_already_exists_exception".equals(refused.error().type())) {
                throw refused;
            }
        }
    }

    private Set<String> behind(String alias) throws IOException {
        if (!client.indices().existsAlias(asked -> asked.name(alias)).value()) {
            return Set.of();
        }
        return client.indices().getAlias(asked -> asked.name(alias)).result().keySet();
    }

    /** The current index has all invoices: it is searched from now on, and the others go. */
    void filled() throws IOException {
        toSearch();
        Set<String> old = behind(searched);
        client.indices().updateAliases(change -> {
            change.actions(action -> action.add(add -> add.index(current).alias(searched)));
            old.stream()
                    .filter(index -> !index.equals(current))
                    .forEach(index -> change.actions(action -> action.removeIndex(remove -> remove.index(index))));
            return change;
        });
        toSearch = searched;
    }
}
