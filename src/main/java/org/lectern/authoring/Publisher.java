package org.lectern.authoring;

import org.lectern.authoring.OwnMaterial.OwnFile;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentStore;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.library.RevisionStore;
import org.lectern.material.Framework;
import org.lectern.material.Material;
import org.lectern.material.Material.SourceFile;
import org.lectern.material.Pin;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;

/** Makes revisions of own materials. For one thread at a time. */
final class Publisher {
    private static final System.Logger LOG = System.getLogger(Publisher.class.getName());

    private final DocumentStore documents;
    private final LibraryStore library;
    private final RevisionStore revisions;

    Publisher(DocumentStore documents, LibraryStore library, RevisionStore revisions) {
        this.documents = documents;
        this.library = library;
        this.revisions = revisions;
    }

    /**
     * Keeps a content as a revision: the one before when it is the same, else the next.
     *
     * @param content one without problems
     * @param before the last revision, if there is one
     * @param save saves the document with its pin
     * @throws LecternException when it can't be kept
     */
    <T> T keep(
            MaterialId id,
            OwnMaterial content,
            Optional<Pin> before,
            Framework framework,
            Function<Pin, T> save) {
        // Whoever brings a data folder's documents into another goes on under the old identity.
        var feed = before.map(Pin::feed).orElseGet(() -> OwnFeed.of(documents));
        var material = material(id, content, numbers(content, before), framework);
        if (before.isPresent() && !revisions.pin(feed, material).equals(before.get())) {
            var next = Numbering.of(content, head(before.get()), before.get().revision() + 1);
            material = material(id, content, next, framework);
        }
        return revisions.keep(feed, material, save);
    }

    /** The numbers of the last revision, else those of the first. */
    Numbering numbers(OwnMaterial content, Optional<Pin> before) {
        return before.map(pin -> Numbering.of(content, head(pin), pin.revision()))
                .orElseGet(() -> Numbering.first(content));
    }

    private Material material(
            MaterialId id, OwnMaterial content, Numbering numbers, Framework framework) {
        var files = content.files().stream().map(f -> new SourceFile(f.name(), bytes(f))).toList();
        var texts = OwnSource.texts(id, content, numbers);
        return OwnSource.read(id, texts, files, framework).orThrow();
    }

    private byte[] bytes(OwnFile file) {
        return revisions
                .file(file.sha256())
                .orElseThrow(
                        () ->
                                new LecternException(
                                        UserMessage.of("material.own.fileGone", file.name())));
    }

    /** A revision that was published; empty when it can't be read any more. */
    private Optional<MaterialHead> head(Pin pin) {
        try {
            return library.head(pin);
        } catch (LecternException e) {
            LOG.log(Level.WARNING, "A published revision can't be read.", e);
            return Optional.empty();
        }
    }
}
