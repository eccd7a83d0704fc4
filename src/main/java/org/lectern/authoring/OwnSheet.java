package org.lectern.authoring;

import org.lectern.base.MaterialId;
import org.lectern.material.SheetKind;

/**
 * A sheet beside the guide, as it is being written.
 *
 * @param kind any but {@link SheetKind#GUIDE}, which is a part of the edition
 * @param name the file's name without its ending: {@code background}, {@code handout-…} or {@code
 *     cards-…}; the same in every language
 * @param easy whether it is the easy-to-read text of the handout of the same name
 * @param title may be empty
 * @param body Markdown as it was typed, may be empty or wrong
 */
public record OwnSheet(SheetKind kind, String name, boolean easy, String title, String body) {
    public OwnSheet {
        if (!isName(kind, name) || (easy && kind != SheetKind.HANDOUT)) {
            throw new IllegalArgumentException("not a sheet: " + kind + " " + name);
        }
    }

    /** Whether a sheet of this kind can have this name. */
    public static boolean isName(SheetKind kind, String name) {
        return switch (kind) {
            case GUIDE -> false;
            case BACKGROUND -> name.equals("background");
            case HANDOUT, CARDS -> {
                String prefix = prefix(kind);
                yield name.startsWith(prefix)
                        && MaterialId.isValid(name.substring(prefix.length()));
            }
        };
    }

    /** What the names of handouts and cards begin with. */
    static String prefix(SheetKind kind) {
        return kind == SheetKind.CARDS ? "cards-" : "handout-";
    }

    public OwnSheet withTitle(String newTitle) {
        return new OwnSheet(kind, name, easy, newTitle, body);
    }

    public OwnSheet withBody(String newBody) {
        return new OwnSheet(kind, name, easy, title, newBody);
    }

    /** The same sheet under another name. @throws IllegalArgumentException when it can't have it */
    public OwnSheet withName(String newName) {
        return new OwnSheet(kind, newName, easy, title, body);
    }

    /** Whether this is the sheet of a name, the standard or the easy-to-read text. */
    boolean is(String otherName, boolean otherEasy) {
        return name.equals(otherName) && easy == otherEasy;
    }
}
