package io.billfold.chat;

import io.billfold.settings.WhenSet;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Something that exists only where some chat service is connected. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WhenSet({"billfold.chat.telegram.token", "billfold.chat.twilio.account-sid"})
@interface WhenConnected {}
