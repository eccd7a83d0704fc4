package org.lectern.app;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, as the build wrote it. */
final class Version implements IVersionProvider {
    /** Made by picocli. */
    Version() {}

    @Override
    public String[] getVersion() {
        return new String[] {"Lectern " + number() + ", Java " + Runtime.version()};
    }

    /** The number alone, such as {@code 0.1.0}. */
    static String number() {
        var properties = new Properties();
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
