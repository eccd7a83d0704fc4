package org.lectern.store;

import org.jspecify.annotations.Nullable;
import org.lectern.base.Sha256;
import org.lectern.library.RevisionStore.BrokenRevisionException;
import org.lectern.material.Pin;

import tools.jackson.core.JacksonException;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A revision that came from outside: nothing of it is believed before it was looked at. For one
 * thread.
 *
 * @param pin where it is to be kept
 * @param parts the bytes of a hash, empty when they did not come with it
 */
record ForeignRevision(Pin pin, Function<Sha256, Optional<byte[]>> parts) {
    /** As the source format names files: never a path. */
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /**
     * Reads every part of it.
     *
     * @throws BrokenRevisionException when a part is missing or not what the manifest says
     */
    Manifest check() {
        var manifest = manifest();
        for (var edition : manifest.editions().entrySet()) {
            var entry = edition.getValue();
            byte[] json = bytes(entry.text());
            if (json.length > ManifestJson.MAX_BYTES) {
                throw refused("texts too large");
            }
            try {
                var whole = entry.with(edition.getKey(), ManifestJson.text(json));
                if (!Manifest.EditionEntry.of(whole, entry.text(), json.length).equals(entry)) {
                    throw refused("texts of another edition");
                }
            } catch (JacksonException e) {
                throw refused("texts that can't be read", e);
            }
        }
        for (var file : manifest.files()) {
            if (!FILE_NAME.matcher(file.name()).matches()
                    || bytes(file.sha256()).length != file.size()) {
                throw refused("a file that is none");
            }
        }
        return manifest;
    }

    private Manifest manifest() {
        byte[] json = bytes(pin.manifest());
        Manifest manifest;
        try {
            manifest = ManifestJson.manifest(json);
        } catch (JacksonException e) {
            throw refused("a manifest that can't be read", e);
        }
        if (json.length > ManifestJson.MAX_BYTES
                || !manifest.facts().id().equals(pin.material())
                || manifest.facts().revision() != pin.revision()) {
            throw refused("another revision's manifest");
        }
        return manifest;
    }

    /** Hands the bytes of each part to the consumer, the manifest's last. */
    void forEachPart(Consumer<byte[]> consumer) {
        manifest().parts(pin.manifest()).reversed().forEach(hash -> consumer.accept(bytes(hash)));
    }

    private byte[] bytes(Sha256 hash) {
        byte[] bytes = parts.apply(hash).orElseThrow(() -> refused("without " + hash));
        if (!Sha256.of(bytes).equals(hash)) {
            throw refused("other bytes than " + hash);
        }
        return bytes;
    }

    private BrokenRevisionException refused(String why) {
        return refused(why, null);
    }

    private BrokenRevisionException refused(String why, @Nullable Throwable cause) {
        return new BrokenRevisionException(why + ": " + pin, cause);
    }
}
