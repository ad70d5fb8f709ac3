package io.billfold.settings;

import java.util.Arrays;
import java.util.Set;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Decides {@link RunsIn} by {@code billfold.roles}. */
class OnServerRole implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Set<ServerRole> roles = ServerRole.parse(context.getEnvironment().getProperty("billfold.roles", "all"));
        var annotation = metadata.getAnnotationAttributes(RunsIn.class.getName());
        return annotation != null
                && annotation.get("value") instanceof ServerRole[] wanted
                && Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
