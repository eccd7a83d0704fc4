package org.lectern.material.source;

import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;

import java.util.List;
import java.util.Optional;

/**
 * What was read, or everything that kept it from being read.
 *
 * @param value present exactly when there are no problems
 * @param problems in the order of files and lines
 */
public record SourceResult<T>(Optional<T> value, List<SourceProblem> problems) {
    public SourceResult {
        problems = List.copyOf(problems);
        if (value.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("either a value or problems");
        }
    }

    /** What was read. @throws LecternException that names the first problem and how many follow */
    public T orThrow() {
        return value.orElseThrow(
                () -> {
                    var first = problems.getFirst();
                    return new LecternException(
                            UserMessage.of(
                                    "material.source.refused",
                                    first.file(),
                                    first.line(),
                                    first.expectation(),
                                    problems.size() - 1));
                });
    }
}
