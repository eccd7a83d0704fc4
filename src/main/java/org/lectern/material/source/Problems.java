package org.lectern.material.source;

import org.lectern.base.UserMessage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects the problems of one reading. */
final class Problems {
    private final List<SourceProblem> all = new ArrayList<>();

    /** The place where the problems of one file go. */
    OfFile in(String file) {
        return new OfFile(this, file);
    }

    int count() {
        return all.size();
    }

    /** The result of a reading: its value only when nothing was wrong. */
    <T> SourceResult<T> result(Supplier<T> value) {
        if (all.isEmpty()) {
            return new SourceResult<>(Optional.of(value.get()), List.of());
        }
        var sorted = new ArrayList<>(all);
        sorted.sort(
                Comparator.comparing(SourceProblem::file).thenComparingInt(SourceProblem::line));
        return new SourceResult<>(Optional.empty(), sorted);
    }

    /** Problems of one file. */
    record OfFile(Problems problems, String file) {
        void at(int line, String key, Object... arguments) {
            add(line, UserMessage.of("material.source." + key, arguments));
        }

        void add(int line, UserMessage expectation) {
            problems.all.add(new SourceProblem(file, Math.max(1, line), expectation));
        }

        int count() {
            return problems.count();
        }
    }
}
