package org.lectern.material.source;

import java.util.List;
import java.util.Map;

/** A value of a YAML file that knows its line, from 1. */
sealed interface Yaml {
    int line();

    enum Kind {
        TEXT,
        INTEGER,
        BOOLEAN,
        /** Nothing, or a kind that the format has no use for. */
        OTHER
    }

    record Scalar(int line, Kind kind, String text) implements Yaml {}

    record Sequence(int line, List<Yaml> items) implements Yaml {}

    /** Entries in the order of the file. */
    record Mapping(int line, Map<String, Entry> entries) implements Yaml {}

    record Entry(int line, Yaml value) {}
}
