package io.billfold.settings;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.JsonWriterStructuredLogFormatter;
import org.springframework.core.env.Environment;

/** One JSON object a line: when, how grave, who, what, and which request, document and account it is about. */
class JsonLines extends JsonWriterStructuredLogFormatter<ILoggingEvent> {
    JsonLines(Environment environment, ThrowableProxyConverter throwables) {
        super(members -> members(members, environment, throwables), null);
    }

    private static void members(
            JsonWriter.Members<ILoggingEvent> members, Environment environment, ThrowableProxyConverter throwables) {
        String service = environment.getProperty("billfold.service.name", "billfold");
        String version = Service.versionOr(environment.getProperty("billfold.service.version", ""));
        members.add("timestamp", ILoggingEvent::getInstant);
        members.add("level", event -> event.getLevel().toString());
        members.add("logger", ILoggingEvent::getLoggerName);
        members.add("thread", ILoggingEvent::getThreadName);
        members.add("message", ILoggingEvent::getFormattedMessage);
        members.add("service", service);
        members.add("version", version);
        members.addMapEntries(JsonLines::fields);
        members.add("exception", event -> event)
                .when(event -> event.getThrowableProxy() != null)
                .as(throwables::convert);
    }

    /** A line's own fields win over those of what it is about. */
    private static Map<String, Object> fields(ILoggingEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>(event.getMDCPropertyMap());
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                fields.put(pair.key, String.valueOf(pair.value));
            }
        }
        return fields;
    }
}
