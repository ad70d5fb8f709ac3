package offending.money;

import org.springframework.core.io.Resource;

/** Breaks: what only thinks knows no Spring. */
class KnowsSpring {
    long size(Resource resource) throws java.io.IOException {
        return resource.contentLength();
    }
}
