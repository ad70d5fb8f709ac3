package io.billfold.extraction.einvoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An XML element with what is in it. Paths are local names with slashes between them: inside an invoice no two namespaces share a name, and
 * the prefixes are the writer's choice.
 */
final class Element {
    private final @Nullable Element parent;
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(@Nullable Element parent, String namespace, String name, Map<String, String> attributes) {
        this.parent = parent;
        this.namespace = namespace;
        this.name = name;
        this.attributes = attributes;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    @Nullable
    Element parent() {
        return parent;
    }

    void append(String more) {
        text.append(more);
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    boolean attributeIs(String attribute, String wanted) {
        return wanted.equalsIgnoreCase(
                Objects.toString(attributes.get(attribute), "").strip());
    }

    /** The text of this element itself. */
    Value value() {
        String stripped = text.toString().strip();
        return stripped.isEmpty() ? Value.NONE : new Value(stripped, path());
    }

    /** The first text that stands under one of the paths, the earlier path before the later. */
    Value value(String... paths) {
        for (String path : paths) {
            for (Element element : all(path)) {
                Value value = element.value();
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        return Value.NONE;
    }

    /** The first element under one of the paths; an empty one if there is none, so that reading on finds nothing. */
    Element first(String... paths) {
        for (String path : paths) {
            List<Element> found = all(path);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        return new Element(null, "", "", Map.of());
    }

    /** All elements under a path, in the document's order. */
    List<Element> all(String path) {
        List<Element> level = List.of(this);
        for (String step : path.split("/", -1)) {
            List<Element> next = new ArrayList<>();
            for (Element element : level) {
                for (Element child : element.children) {
                    if (child.name.equals(step)) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        return level;
    }

    boolean has(String path) {
        return !all(path).isEmpty();
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Element element = this; element != null; element = element.parent) {
            path.insert(0, element.name).insert(0, '/');
        }
        return path.toString();
    }
}
