package org.lectern.ui.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.document.Document;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentKind;
import org.lectern.document.DocumentStore;
import org.lectern.document.DocumentVersion;
import org.lectern.document.Stored;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keeps what was saved last, and refuses when told to. */
final class MemoryDocuments implements DocumentStore {
    /** When every version was kept: as long a date as any. */
    static final Instant KEPT_AT = Instant.parse("2027-09-29T09:41:00Z");

    final List<Document> saved = new ArrayList<>();
    @Nullable UserMessage refusal;

    /** What was kept as a version, the oldest first, and which of it can't be read. */
    final List<Document> versions = new ArrayList<>();

    final List<Document> unreadable = new ArrayList<>();

    /** What happens while the next document is written. */
    @Nullable Runnable whileSaving;

    @Override
    public <D extends Document> Stored<D> save(
            DocumentKind<D> kind, DocumentId id, D content, List<MaterialId> uses) {
        if (refusal != null) {
            throw new LecternException(refusal);
        }
        saved.add(content);
        var meanwhile = whileSaving;
        whileSaving = null;
        if (meanwhile != null) {
            meanwhile.run();
        }
        return new Stored<>(id, saved.size(), Instant.EPOCH, false, content);
    }

    @Override
    public <D extends Document> Optional<Stored<D>> load(DocumentKind<D> kind, DocumentId id) {
        return saved.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Stored<>(
                                id,
                                saved.size(),
                                Instant.EPOCH,
                                false,
                                kind.type().cast(saved.getLast())));
    }

    @Override
    public List<DocumentHead> list(DocumentKind<?> kind, boolean trashed) {
        return List.of();
    }

    @Override
    public void setTrashed(DocumentKind<?> kind, DocumentId id, boolean trashed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DocumentVersion> versions(DocumentKind<?> kind, DocumentId id) {
        return IntStream.range(0, versions.size())
                .mapToObj(
                        i ->
                                new DocumentVersion(
                                        Integer.toString(i),
                                        i + 1,
                                        KEPT_AT,
                                        versions.get(i).title()))
                .toList()
                .reversed();
    }

    @Override
    public <D extends Document> Optional<Stored<D>> version(
            DocumentKind<D> kind, DocumentId id, String name) {
        var version = versions.get(Integer.parseInt(name));
        if (unreadable.contains(version)) {
            throw new LecternException(UserMessage.of("store.documentUnreadable", name));
        }
        return Optional.of(new Stored<>(id, 1, Instant.EPOCH, false, kind.type().cast(version)));
    }

    @Override
    public void keepVersion(DocumentKind<?> kind, DocumentId id) {
        if (refusal != null) {
            throw new LecternException(refusal);
        }
        versions.add(saved.getLast());
    }
}
