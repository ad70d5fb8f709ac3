package io.billfold;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server: everything that Spring wires together. {@link Billfold} is the program's entry. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {}
