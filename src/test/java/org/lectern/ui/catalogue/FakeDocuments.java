package org.lectern.ui.catalogue;

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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents in memory; each save is a second later than the one before. */
final class FakeDocuments implements DocumentStore {
    private final Map<DocumentId, Stored<?>> documents = new LinkedHashMap<>();
    private long seconds;
    private boolean full;

    /** From now on nothing can be kept any more. */
    void fill() {
        full = true;
    }

    @Override
    public <D extends Document> Stored<D> save(
            DocumentKind<D> kind, DocumentId id, D content, List<MaterialId> uses) {
        if (full) {
            throw new LecternException(UserMessage.of("catalogue.plan.gone"));
        }
        @Nullable Stored<?> before = documents.get(id);
        long save = before == null ? 1 : before.save() + 1;
        var stored = new Stored<>(id, save, Instant.ofEpochSecond(++seconds), false, content);
        documents.put(id, stored);
        return stored;
    }

    @Override
    public <D extends Document> Optional<Stored<D>> load(DocumentKind<D> kind, DocumentId id) {
        return Optional.ofNullable(documents.get(id))
                .map(
                        stored ->
                                new Stored<>(
                                        stored.id(),
                                        stored.save(),
                                        stored.savedAt(),
                                        stored.trashed(),
                                        kind.type().cast(stored.content())));
    }

    @Override
    public List<DocumentHead> list(DocumentKind<?> kind, boolean trashed) {
        return documents.values().stream()
                .filter(stored -> kind.type().isInstance(stored.content()))
                .filter(stored -> stored.trashed() == trashed)
                .sorted(Comparator.comparing((Stored<?> stored) -> stored.savedAt()).reversed())
                .map(s -> new DocumentHead(s.id(), s.content().title(), s.savedAt()))
                .toList();
    }

    @Override
    public void setTrashed(DocumentKind<?> kind, DocumentId id, boolean trashed) {
        documents.computeIfPresent(
                id,
                (_, stored) ->
                        new Stored<>(
                                id,
                                stored.save() + 1,
                                stored.savedAt(),
                                trashed,
                                stored.content()));
    }

    @Override
    public List<DocumentVersion> versions(DocumentKind<?> kind, DocumentId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <D extends Document> Optional<Stored<D>> version(
            DocumentKind<D> kind, DocumentId id, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void keepVersion(DocumentKind<?> kind, DocumentId id) {
        throw new UnsupportedOperationException();
    }
}
