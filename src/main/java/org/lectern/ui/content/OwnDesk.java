package org.lectern.ui.content;

import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnMaterials;
import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.material.Pin;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.UiContext;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Begins own materials, copies them and throws them away, from whichever screen. What can't be done
 * is said in a notice. FX thread; the work itself is done in jobs.
 */
public final class OwnDesk {
    private final UiContext ui;
    private final OwnMaterials materials;
    private final Consumer<DocumentId> closing;

    /**
     * The desk.
     *
     * @param closing lets the editor keep what it has of a material and forget it, before the
     *     material is put into the trash
     */
    public OwnDesk(UiContext ui, OwnMaterials materials, Consumer<DocumentId> closing) {
        this.ui = ui;
        this.materials = materials;
        this.closing = closing;
    }

    /** Makes a new material in the interface language and opens it. */
    public void newMaterial() {
        var language = ui.text().language();
        begin("editor.job.new", () -> materials.create(language, author()));
    }

    /**
     * Makes an adaptation of a revision, in the interface language where there is one, and opens
     * it. A licence that forbids this is the reason that the notice gives.
     */
    public void adapt(Pin pin) {
        var language = ui.text().language();
        begin("editor.job.adapt", () -> materials.adapt(pin, language, author()));
    }

    /** Makes a copy and opens it. */
    public void duplicate(DocumentId id) {
        ui.jobs()
                .write(
                        UserMessage.of("editor.job.duplicate"),
                        _ -> materials.duplicate(id),
                        this::open);
    }

    /** Opens a material in the editor. */
    public void edit(DocumentId id) {
        ui.navigator().go(new Destination.Editor(id));
    }

    /**
     * Puts a material into the trash and offers to take it out again. Plans that use it keep it.
     *
     * @param title may be empty
     * @param changed called once it is in the trash, and again should that be undone
     */
    public void trash(DocumentId id, String title, Runnable changed) {
        Object name = title.isBlank() ? UserMessage.of("editor.untitled") : title;
        closing.accept(id);
        setTrashed(
                "editor.job.trash",
                id,
                true,
                () -> {
                    changed.run();
                    ui.notices()
                            .offerUndo(
                                    UserMessage.of("editor.trashed", name),
                                    () -> restore(id, changed));
                });
    }

    /**
     * Takes a material out of the trash.
     *
     * @param changed called once it is out
     */
    public void restore(DocumentId id, Runnable changed) {
        setTrashed("editor.job.restore", id, false, changed);
    }

    private void setTrashed(String job, DocumentId id, boolean trashed, Runnable then) {
        ui.jobs()
                .write(
                        UserMessage.of(job),
                        _ -> {
                            materials.setTrashed(id, trashed);
                            return id;
                        },
                        _ -> then.run());
    }

    /**
     * @param beginning makes the first value, off the FX thread
     */
    private void begin(String job, Supplier<OwnMaterial> beginning) {
        ui.jobs()
                .write(
                        UserMessage.of(job),
                        _ -> materials.save(DocumentId.random(), beginning.get()),
                        this::open);
    }

    private void open(Stored<OwnMaterial> stored) {
        edit(stored.id());
    }

    /** Most counselors write under one name: that of what they wrote last. */
    private String author() {
        return materials.list(false).stream()
                .findFirst()
                .flatMap(head -> materials.load(head.id()))
                .flatMap(
                        stored ->
                                stored.content().facts().credits().authors().stream()
                                        .filter(author -> !author.isBlank())
                                        .findFirst())
                .orElse("");
    }
}
