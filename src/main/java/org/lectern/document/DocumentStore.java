package org.lectern.document;

import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;

import java.util.List;
import java.util.Optional;

/**
 * Where documents are kept. Reading is safe from any thread; writing happens on the store's own
 * writer thread, and each call returns when its effect is durable.
 */
public interface DocumentStore {
    /**
     * Keeps a document: its file first, then the database; durable when this returns. A document in
     * the trash stays there. Materials and pictures whose hashes stand in its content are kept as
     * long as it is.
     *
     * @param uses the materials that the document names
     * @throws LecternException when it can't be kept; what was kept before stays whole
     */
    <D extends Document> Stored<D> save(
            DocumentKind<D> kind, DocumentId id, D content, List<MaterialId> uses);

    /**
     * The document, also from the trash, or empty when there is none. @throws LecternException when
     * it is from a newer program or can't be read
     */
    <D extends Document> Optional<Stored<D>> load(DocumentKind<D> kind, DocumentId id);

    /** All of a kind, the newest first; those in the trash or those outside it. */
    List<DocumentHead> list(DocumentKind<?> kind, boolean trashed);

    /**
     * Puts a document into the trash or takes it out, as a save like any other. @throws
     * LecternException when it can't be kept
     */
    void setTrashed(DocumentKind<?> kind, DocumentId id, boolean trashed);

    /**
     * The earlier states of a document that are kept, the newest first; also of one in the trash.
     * Which these are says {@link VersionRule}. One that can't be read is left out.
     *
     * @throws LecternException when the disk fails
     */
    List<DocumentVersion> versions(DocumentKind<?> kind, DocumentId id);

    /**
     * What a document was, or empty when that version is no longer kept.
     *
     * @param name the version's, see {@link DocumentVersion#name}
     * @throws LecternException when it is from a newer program or can't be read
     */
    <D extends Document> Optional<Stored<D>> version(
            DocumentKind<D> kind, DocumentId id, String name);

    /**
     * Keeps a document's state as a version now, whatever the rule; nothing when the newest version
     * is the same. Durable when this returns.
     *
     * @throws LecternException when it can't be kept, or there is no such document
     */
    void keepVersion(DocumentKind<?> kind, DocumentId id);
}
