package org.lectern.app;

import org.lectern.base.Cancellation;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.library.LibraryStore;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.material.SamplePlan;
import org.lectern.material.source.SourceReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * The library that comes with the program, trusted by being installed with it: a source folder
 * among the program's own files.
 */
final class BundledLibrary {
    /**
     * The identity of the bundled library, until it is a release of a feed with a root of its own
     * (docs/decisions/0001-bundled-identity.md).
     */
    static final Sha256 FEED = Sha256.ofText("lectern:bundled:lectern-starter");

    private static final int NAME_DIGITS = 16;

    private BundledLibrary() {}

    /**
     * Installs the bundled library, unless this very content is active already.
     *
     * @return whether anything was installed
     * @throws org.lectern.base.LecternException when it can't be installed; nothing has changed
     *     then
     */
    static boolean installIfNew(LibraryStore store, Progress progress, Cancellation cancellation) {
        return inFolder(
                folder -> {
                    String release = releaseOf(folder);
                    var active = store.active();
                    if (active.filter(a -> isThis(a, release)).isPresent()) {
                        return false;
                    }
                    var library = SourceReader.read(folder).orThrow();
                    store.install(
                            FEED,
                            release,
                            library.facts(),
                            library.framework(),
                            library.materials().iterator(),
                            library.materials().size(),
                            progress,
                            cancellation);
                    return true;
                });
    }

    /**
     * The plans to begin with, read from the program's own files. Not on the FX thread; safe from
     * any other, also while the library is being installed.
     */
    static List<SamplePlan> samplePlans() {
        return inFolder(folder -> SourceReader.readPlans(folder).orThrow());
    }

    private static boolean isThis(ActiveRelease active, String release) {
        return active.feed().equals(FEED) && active.release().equals(release);
    }

    /**
     * The release's name, made from the names and bytes of all its files: other content is another
     * release.
     */
    private static String releaseOf(Path folder) {
        var digest = Sha256.newDigest();
        try (var walk = Files.walk(folder)) {
            var files = walk.filter(Files::isRegularFile).sorted().toList();
            for (var file : files) {
                digest.update(
                        Sha256.ofText(folder.relativize(file).toString())
                                .hex()
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                digest.update(
                        Sha256.of(Files.readAllBytes(file))
                                .hex()
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "bundled-" + HexFormat.of().formatHex(digest.digest()).substring(0, NAME_DIGITS);
    }

    /**
     * Calls the work with the folder, which lies on disk while developing and inside the program's
     * jar otherwise.
     */
    private static <T> T inFolder(Function<Path, T> work) {
        var address = BundledLibrary.class.getResource("/org/lectern/bundled/library.yaml");
        if (address == null) {
            throw new IllegalStateException("the bundled library is not on the class path");
        }
        try {
            URI uri = address.toURI();
            if (!uri.getScheme().equals("jar")) {
                return work.apply(folderOf(Path.of(uri)));
            }
            // Opened by its path, a jar may be open several times; by its address only once.
            try (FileSystem jar = FileSystems.newFileSystem(jarOf(uri))) {
                return work.apply(jar.getPath("/org/lectern/bundled"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar of an address such as {@code jar:file:/opt/lectern.jar!/org/…}. */
    private static Path jarOf(URI address) {
        String inside = address.getRawSchemeSpecificPart();
        return Path.of(URI.create(inside.substring(0, inside.indexOf("!/"))));
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException("no folder around " + file);
        }
        return folder;
    }
}
