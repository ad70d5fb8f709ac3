package io.billfold.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** An entry point that exists in processes of one of these roles only. For entry points alone: domain beans are everywhere. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnServerRole.class)
public @interface RunsIn {
    ServerRole[] value();
}
