package io.billfold;

import org.springframework.boot.SpringApplication;

/** The program's entry: hands the words of the command line to the command they name. */
public final class Billfold {
    private Billfold() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
