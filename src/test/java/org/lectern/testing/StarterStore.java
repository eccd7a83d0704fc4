package org.lectern.testing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lectern.document.DocumentStore;
import org.lectern.library.LibraryStore;
import org.lectern.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;

/** One store with the starter library for all tests of a class, in a folder of its own. */
public final class StarterStore implements BeforeAllCallback, AfterAllCallback {
    private @Nullable Path folder;
    private @Nullable Store store;

    /** The store, while tests of the class run. */
    public Store get() {
        return Objects.requireNonNull(store, "before the class");
    }

    /** Its library. */
    public LibraryStore library() {
        return get().library();
    }

    /** Its documents. */
    public DocumentStore documents() {
        return get().documents();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("starter");
        store = InstalledLibrary.open(folder);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        get().close();
        store = null;
        try (var files = Files.walk(Objects.requireNonNull(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
