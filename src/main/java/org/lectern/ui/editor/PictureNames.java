package org.lectern.ui.editor;

import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnMaterial.OwnFile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names under which pictures are kept with a material. */
final class PictureNames {
    private static final Pattern STRANGE = Pattern.compile("[^a-z0-9]+");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private PictureNames() {}

    /** What the name of a picture with these bytes ends in; empty when it can't be printed. */
    static Optional<String> ending(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return Optional.of(".png");
        }
        return startsWith(bytes, JPEG) ? Optional.of(".jpg") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * A name that the material has not given yet, as near as possible to the file's own.
     *
     * @param ending with its dot
     * @param longest how many characters a name may have
     */
    static String free(OwnMaterial own, String file, String ending, int longest) {
        int dot = file.lastIndexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        String latin =
                STRANGE.matcher(stem.toLowerCase(Locale.ROOT))
                        .replaceAll("-")
                        .replaceAll("^-|-$", "");
        String base = latin.isEmpty() ? "picture" : latin;
        // Room for the ending and for a number.
        base = base.substring(0, Math.min(base.length(), longest - 10));
        String name = base + ending;
        for (int number = 2; isTaken(own, name) || !OwnFile.isName(name); number++) {
            name = base + "-" + number + ending;
        }
        return name;
    }

    private static boolean isTaken(OwnMaterial own, String name) {
        return own.files().stream().anyMatch(f -> f.name().equals(name));
    }
}
