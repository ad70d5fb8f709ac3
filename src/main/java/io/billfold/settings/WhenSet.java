package io.billfold.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Something that exists only where the operator has set one of these properties to anything but an empty text: an adapter to
 * a service. Nothing of it is loaded elsewhere.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnSetting.class)
public @interface WhenSet {
    String[] value() default {};

    /** Exists only where none of these is set: the default that an adapter replaces. */
    String[] none() default {};
}
