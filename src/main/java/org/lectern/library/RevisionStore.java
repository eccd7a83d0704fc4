package org.lectern.library;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LecternException;
import org.lectern.base.Sha256;
import org.lectern.material.Material;
import org.lectern.material.Pin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps revisions that no release holds, such as the counselor's own. They last as long as a
 * document names their pin; {@link LibraryStore#head(Pin)} and its sisters find them. Safe from any
 * thread, but not to be called while saving a document.
 */
public interface RevisionStore {
    /**
     * The feed under which a revision is pinned that came from outside and that no verified library
     * has: nobody has signed it, and it is for reading and printing only.
     */
    Sha256 UNSIGNED = Sha256.ofText("org.lectern.unsigned");

    /** A file of a revision by its hash. */
    record KeptFile(String name, Sha256 sha256) {}

    /** A revision from outside is not whole, or not what it claims to be. */
    final class BrokenRevisionException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With the reason for the log. */
        public BrokenRevisionException(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /** The pin that the revision has once it is kept. Writes nothing. */
    Pin pin(Sha256 feed, Material material);

    /**
     * Keeps a revision and then lets a document that names its pin be saved, as one step: nothing
     * that the revision needs is deleted before the document is there.
     *
     * @param save saves the document; what it throws is thrown
     * @throws LecternException when the revision can't be kept; nothing is saved then
     */
    <T> T keep(Sha256 feed, Material material, Function<Pin, T> save);

    /**
     * Keeps a file that a document is about to name; durable when this returns. @throws
     * LecternException when it can't be kept
     */
    Sha256 keepFile(byte[] bytes);

    /** A file by its hash. @throws LecternException when it is damaged */
    Optional<byte[]> file(Sha256 sha256);

    /** The files of a pinned revision. @throws LecternException when its manifest is damaged */
    List<KeptFile> files(Pin pin);

    /**
     * The pin under which a library that was verified on this computer has this very revision,
     * whatever feed the given one claims: the manifest's hash decides. Empty when none ever had it.
     */
    Optional<Pin> verified(Pin claimed);

    /**
     * The hashes of all that a revision consists of, its manifest first, each once; {@link #file}
     * has the bytes. Empty when it is not kept here. @throws LecternException when its manifest is
     * damaged
     */
    List<Sha256> parts(Pin pin);

    /**
     * Reads a revision that came from outside, all of it, and writes nothing.
     *
     * @param parts the bytes of a hash, empty when they did not come with it
     * @return what its manifest says, under this pin
     * @throws BrokenRevisionException when a part is missing or not what the manifest says, or the
     *     manifest is another revision's than the pin's
     */
    MaterialHead check(Pin pin, Function<Sha256, Optional<byte[]>> parts);

    /**
     * Keeps revisions that came from outside and then lets a document that names their pins be
     * saved, as one step. Each is checked as by {@link #check}.
     *
     * @param pins each of the {@link #UNSIGNED} feed, or as {@link #verified} says
     * @param save saves the document; what it throws is thrown
     * @throws BrokenRevisionException as {@link #check}, or when a pin claims a feed that has not
     *     this revision; nothing is saved then
     * @throws LecternException when they can't be kept; nothing is saved then
     */
    <T> T keepForeign(
            Collection<Pin> pins, Function<Sha256, Optional<byte[]>> parts, Supplier<T> save);
}
