package org.lectern.material.markup;

/** A tinted box with an example or a tip: {@code :::note}. */
public final class NoteBlock extends DirectiveContainer {
    NoteBlock() {}

    @Override
    String name() {
        return "note";
    }
}
