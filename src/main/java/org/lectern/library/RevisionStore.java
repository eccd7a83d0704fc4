package org.lectern.library;

import org.lectern.base.LecternException;
import org.lectern.base.Sha256;
import org.lectern.material.Material;
import org.lectern.material.Pin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps revisions that no release holds, such as the counselor's own. They last as long as a
 * document names their pin; {@link LibraryStore#head(Pin)} and its sisters find them. Safe from any
 * thread, but not to be called while saving a document.
 */
public interface RevisionStore {
    /** A file of a revision by its hash. */
    record KeptFile(String name, Sha256 sha256) {}

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
}
