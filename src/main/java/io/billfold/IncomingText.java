package io.billfold;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Texts in the bodies of requests. The zero character, which no database column and no file name holds, is refused at the door. */
final class IncomingText extends StdDeserializer<String> {
    IncomingText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.indexOf('\0') >= 0) {
            throw context.instantiationException(
                    String.class, new IllegalArgumentException("A text holds a zero character."));
        }
        return text;
    }
}
