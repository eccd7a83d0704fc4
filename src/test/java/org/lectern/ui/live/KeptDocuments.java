package org.lectern.ui.live;

import org.lectern.base.DocumentId;
import org.lectern.base.MaterialId;
import org.lectern.document.Document;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentJson;
import org.lectern.document.DocumentKind;
import org.lectern.document.DocumentStore;
import org.lectern.document.DocumentVersion;
import org.lectern.document.Stored;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Documents as JSON in memory. */
final class KeptDocuments implements DocumentStore {
    private record Key(String kind, DocumentId id) {}

    private final Map<Key, byte[]> kept = new LinkedHashMap<>();
    private final Set<Key> trash = new HashSet<>();

    /** How often anything was kept. */
    int saves;

    private static Key key(DocumentKind<?> kind, DocumentId id) {
        return new Key(kind.name(), id);
    }

    @Override
    public <D extends Document> Stored<D> save(
            DocumentKind<D> kind, DocumentId id, D content, List<MaterialId> uses) {
        kept.put(key(kind, id), DocumentJson.mapper().writeValueAsBytes(content));
        saves++;
        return new Stored<>(id, saves, Instant.EPOCH, false, content);
    }

    @Override
    public <D extends Document> Optional<Stored<D>> load(DocumentKind<D> kind, DocumentId id) {
        var json = kept.get(key(kind, id));
        if (json == null) {
            return Optional.empty();
        }
        var content = kind.read(kind.format(), DocumentJson.mapper().readTree(json));
        return Optional.of(
                new Stored<>(id, 1, Instant.EPOCH, trash.contains(key(kind, id)), content));
    }

    @Override
    public List<DocumentHead> list(DocumentKind<?> kind, boolean trashed) {
        return kept.keySet().stream()
                .filter(key -> key.kind().equals(kind.name()))
                .filter(key -> trash.contains(key) == trashed)
                .map(key -> new DocumentHead(key.id(), "", Instant.EPOCH))
                .toList();
    }

    @Override
    public void setTrashed(DocumentKind<?> kind, DocumentId id, boolean trashed) {
        Objects.requireNonNull(kept.get(key(kind, id)), "no such document");
        if (trashed) {
            trash.add(key(kind, id));
        } else {
            trash.remove(key(kind, id));
        }
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
