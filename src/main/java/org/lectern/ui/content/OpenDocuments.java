package org.lectern.ui.content;

import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.ui.kit.Jobs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The documents of one kind that were opened since the start, each with its editor and its undo:
 * leaving one and coming back loses nothing. For the FX thread.
 *
 * @param <R> what is read of a document
 * @param <E> its editor
 */
public final class OpenDocuments<R, E> {
    private final Jobs jobs;
    private final UserMessage opening;
    private final Handler<R, E> handler;
    private final Map<DocumentId, E> editors = new HashMap<>();

    /** What is particular to a kind of document. */
    public interface Handler<R, E> {
        /**
         * Reads a document; called in a job. @throws org.lectern.base.LecternException when it
         * can't be read
         */
        R read(DocumentId id);

        /** Makes the editor of what was read. */
        E make(R read);

        /** Hands what has been kept meanwhile to an editor that was open before. */
        void takeOver(E editor, R read);

        /** Keeps what an editor has. */
        void save(E editor);
    }

    /**
     * No document is open yet.
     *
     * @param opening what the work of reading one is called
     */
    public OpenDocuments(Jobs jobs, UserMessage opening, Handler<R, E> handler) {
        this.jobs = jobs;
        this.opening = opening;
        this.handler = handler;
    }

    /**
     * Hands over the editor of a document: at once when it was open before, else once it has been
     * read. What another screen has changed meanwhile is taken over.
     */
    public void open(DocumentId id, Consumer<E> then) {
        var open = editors.get(id);
        if (open != null) {
            then.accept(open);
        }
        // Behind the writes that were asked for before, so that it reads what they kept.
        jobs.write(
                opening,
                _ -> handler.read(id),
                read -> {
                    var known = editors.get(id);
                    if (known != null) {
                        handler.takeOver(known, read);
                    } else {
                        var made = handler.make(read);
                        editors.put(id, made);
                        then.accept(made);
                    }
                });
    }

    /** The editor of a document that is open. */
    public Optional<E> editor(DocumentId id) {
        return Optional.ofNullable(editors.get(id));
    }

    /** Forgets a document that was put into the trash; what is not kept yet is kept first. */
    public void close(DocumentId id) {
        var editor = editors.remove(id);
        if (editor != null) {
            handler.save(editor);
        }
    }

    /** Keeps every document that has changes, before the program ends. */
    public void saveAll() {
        editors.values().forEach(handler::save);
    }
}
