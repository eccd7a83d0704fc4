package org.lectern.library;

import org.jspecify.annotations.Nullable;
import org.lectern.base.Cancellation;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.material.Edition;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Material;
import org.lectern.material.Pin;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is installed. Reading is safe from any thread; writing happens on the store's own writer
 * thread and is durable when the call returns.
 */
public interface LibraryStore {
    /**
     * A release that is in use.
     *
     * @param feed the library's feed identity
     * @param release the release's name, for display and for "is it the same"
     * @param generation rises with every change of what is active; the search index remembers it
     */
    record ActiveRelease(
            Sha256 feed,
            String release,
            LibraryFacts library,
            Framework framework,
            long generation,
            int materials) {}

    /** The release in use, or empty before the first installation. */
    Optional<ActiveRelease> active();

    /**
     * Installs a release and makes it the active one: blobs are written and fsynced, rows go in by
     * chunks under a release that is not active yet, then one short transaction flips. Cut off
     * anywhere, the old release stays active and whole. The same revision of a material with other
     * content than before is refused.
     *
     * @param total how many materials there will be, or -1
     * @throws LecternException when it can't be installed; nothing has changed then
     * @throws java.util.concurrent.CancellationException when it was cancelled; nothing has changed
     *     then
     */
    ActiveRelease install(
            Sha256 feed,
            String release,
            LibraryFacts library,
            Framework framework,
            Iterator<Material> materials,
            int total,
            Progress progress,
            Cancellation cancellation);

    /** The newest revision of a material in the active release. */
    Optional<MaterialHead> head(MaterialId id);

    /** The same for several, in the order asked for; those that are not there are left out. */
    List<MaterialHead> heads(Collection<MaterialId> ids);

    /** A pinned revision, whether or not it is active, as long as anything keeps it. */
    Optional<MaterialHead> head(Pin pin);

    /**
     * A pinned material's text in a language. @throws LecternException when a blob is missing or
     * damaged
     */
    Optional<Edition> edition(Pin pin, LanguageTag language);

    /**
     * A file of a pinned material, by its name. @throws LecternException when a blob is missing or
     * damaged
     */
    Optional<byte[]> file(Pin pin, String name);

    /**
     * The revisions of a material of the active library that are still kept on this computer, the
     * newest first; empty for an unknown material.
     */
    List<KeptRevision> revisions(MaterialId id);

    /**
     * A revision that is kept.
     *
     * @param since when a release first brought it; null when that release is forgotten
     */
    record KeptRevision(Pin pin, @Nullable Instant since) {}

    /**
     * Hands every material of the active release with all its texts to the consumer, one after the
     * other, in the order of their ids: for building the index.
     */
    void forEach(Consumer<InstalledMaterial> consumer, Cancellation cancellation);

    /** A material with its texts, for the index. */
    record InstalledMaterial(MaterialHead head, List<Edition> editions) {
        public InstalledMaterial {
            editions = List.copyOf(editions);
        }
    }
}
