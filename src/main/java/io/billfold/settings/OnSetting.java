package io.billfold.settings;

import java.util.Arrays;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Decides {@link WhenSet}. */
class OnSetting implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var annotation = metadata.getAnnotationAttributes(WhenSet.class.getName());
        return annotation != null
                && annotation.get("value") instanceof String[] wanted
                && annotation.get("none") instanceof String[] unwanted
                && (wanted.length == 0 || anySet(wanted, context.getEnvironment()))
                && !anySet(unwanted, context.getEnvironment());
    }

    private static boolean anySet(String[] properties, Environment environment) {
        return Arrays.stream(properties)
                .anyMatch(property -> !environment.getProperty(property, "").isBlank());
    }
}
