package org.lectern.ui.kit;

/** A piece of work for {@link Jobs}, run off the FX thread. */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does the work.
     *
     * @throws Exception when it fails: a {@code LecternException} says to the user what to do, any
     *     other gets a general sentence
     */
    T run(JobContext context) throws Exception;
}
