package org.lectern.base;

/**
 * Where a long piece of work says how far it is. Implementations may be called from any thread and
 * return at once.
 */
@FunctionalInterface
public interface Progress {
    /** For work that nobody watches. */
    Progress NONE = (done, total) -> {};

    /**
     * Says how far the work is.
     *
     * @param done units done, 0 … total
     * @param total units in all, or -1 when it is not known
     */
    void at(long done, long total);
}
