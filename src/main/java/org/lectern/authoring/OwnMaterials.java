package org.lectern.authoring;

import org.lectern.authoring.OwnMaterial.OwnFile;
import org.lectern.authoring.OwnMaterial.Published;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentStore;
import org.lectern.document.Stored;
import org.lectern.library.LibraryStore;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.library.MaterialHead;
import org.lectern.library.RevisionStore;
import org.lectern.material.Edition;
import org.lectern.material.Framework;
import org.lectern.material.Pin;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The counselor's own materials and adaptations. Typing is kept by {@link #save}; {@link #publish}
 * makes what is right usable in plans, under a revision that never changes again. Reads and writes
 * the store: not on the FX thread. Safe from any other.
 */
public final class OwnMaterials {
    private static final System.Logger LOG = System.getLogger(OwnMaterials.class.getName());
    private static final String PREFIX = "own-";

    private final DocumentStore documents;
    private final LibraryStore library;
    private final RevisionStore revisions;
    private final Clock clock;
    private final NewMaterial beginnings;
    private final Publisher publisher;
    private final Map<DocumentId, State> states = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** One document after the other is brought from one state into the next. */
    private final Object writing = new Object();

    /** Without a framework nothing can be said of a competence. */
    private static final OwnProblem NO_LIBRARY =
            new OwnProblem(new OwnProblem.Place.Whole(), UserMessage.of("material.own.noLibrary"));

    /** What the rest of the program has to know of a document without opening it. */
    private record State(Optional<Published> published, boolean trashed) {}

    /**
     * The own materials of a data folder.
     *
     * @param library what is installed, without the own materials
     * @param clock tells the year of a new work
     */
    public OwnMaterials(
            DocumentStore documents, LibraryStore library, RevisionStore revisions, Clock clock) {
        this.documents = documents;
        this.library = library;
        this.revisions = revisions;
        this.clock = clock;
        this.beginnings = new NewMaterial(library, revisions);
        this.publisher = new Publisher(documents, library, revisions);
    }

    /** The id that plans know an own material by. */
    public static MaterialId materialId(DocumentId id) {
        return new MaterialId(PREFIX + id.value());
    }

    /** The document of an own material; empty for a material of a library. */
    public static Optional<DocumentId> documentId(MaterialId id) {
        if (!id.value().startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DocumentId(id.value().substring(PREFIX.length())));
        } catch (IllegalArgumentException e) {
            // A library may call a material own-story.
            return Optional.empty();
        }
    }

    /**
     * A new material, not kept yet.
     *
     * @param author the counselor's name, may be empty
     */
    public OwnMaterial create(LanguageTag language, String author) {
        return NewMaterial.empty(language, author, year());
    }

    /**
     * A new adaptation of a revision, not kept yet: its edition in this language, else the one that
     * is shown instead. Its licence is the work's own.
     *
     * @param author the counselor's name, may be empty
     * @throws LecternException when the work's licence forbids adaptations, or it can't be read
     */
    public OwnMaterial adapt(Pin pin, LanguageTag language, String author) {
        return beginnings.adapting(pin, language, author, year());
    }

    /**
     * The adaptation with what the work that it adapts says in a further language, as a draft of a
     * translation; empty when there is nothing to add. @throws LecternException when it can't be
     * read
     */
    public Optional<OwnMaterial> withEditionOfOrigin(OwnMaterial own, LanguageTag language) {
        return beginnings.withEditionOfOrigin(own, language);
    }

    /** The guide to begin an edition with: its headings in the language. */
    public static String newGuide(LanguageTag language) {
        return NewMaterial.guide(language);
    }

    private int year() {
        return LocalDate.now(clock).getYear();
    }

    /** The own materials outside the trash or in it, the newest first; opens none of them. */
    public List<DocumentHead> list(boolean trashed) {
        return documents.list(OwnMaterial.KIND, trashed);
    }

    /** A material as it was left, also from the trash. @throws LecternException when unreadable */
    public Optional<Stored<OwnMaterial>> load(DocumentId id) {
        return documents.load(OwnMaterial.KIND, id);
    }

    /**
     * Keeps what was typed, right or wrong; durable when this returns. What is usable stays as it
     * is, whatever the content says of it.
     *
     * @throws LecternException when it can't be kept
     */
    public Stored<OwnMaterial> save(DocumentId id, OwnMaterial content) {
        synchronized (writing) {
            return put(id, content.withPublished(state(id).published().orElse(null)));
        }
    }

    private Stored<OwnMaterial> put(DocumentId id, OwnMaterial content) {
        var origin = content.origin();
        List<MaterialId> uses = origin == null ? List.of() : List.of(origin.pin().material());
        var stored = documents.save(OwnMaterial.KIND, id, content, uses);
        states.put(id, new State(Optional.ofNullable(content.published()), stored.trashed()));
        return stored;
    }

    /** A copy as a document of its own. @throws LecternException when it can't be made */
    public Stored<OwnMaterial> duplicate(DocumentId id) {
        return save(DocumentId.random(), NewMaterial.copy(existing(id).content()));
    }

    private Stored<OwnMaterial> existing(DocumentId id) {
        return load(id).orElseThrow(
                        () -> new LecternException(UserMessage.of("material.own.gone")));
    }

    /**
     * Puts a material into the trash, or takes it out again. Plans that use it keep it.
     *
     * @throws LecternException when that can't be kept
     */
    public void setTrashed(DocumentId id, boolean trashed) {
        boolean isUsable;
        synchronized (writing) {
            documents.setTrashed(OwnMaterial.KIND, id, trashed);
            states.remove(id);
            isUsable = state(id).published().isPresent();
        }
        if (isUsable) {
            changed();
        }
    }

    /**
     * Everything that keeps a material from being used; empty when {@link #publish} would make it
     * usable. Reads only the framework, and may be called while somebody types.
     */
    public List<OwnProblem> problems(DocumentId id, OwnMaterial content) {
        return framework()
                .map(framework -> OwnSource.problems(materialId(id), content, framework))
                .orElse(List.of(NO_LIBRARY));
    }

    private Optional<Framework> framework() {
        return library.active().map(LibraryStore.ActiveRelease::framework);
    }

    /** The files of the source format by their paths (docs/source-format.md), as they are now. */
    public SortedMap<String, String> sourceFiles(DocumentId id, OwnMaterial content) {
        var numbers = publisher.numbers(content, state(id).published().map(Published::pin));
        return OwnSource.texts(materialId(id), content, numbers);
    }

    /**
     * An edition as it is being written, right or wrong, for looking at its pages. Reads nothing.
     *
     * @throws IllegalArgumentException when there is no edition in this language
     */
    public Preview preview(DocumentId id, OwnMaterial content, LanguageTag language) {
        var published = content.published();
        int revision = published == null ? 1 : published.pin().revision();
        return Preview.of(materialId(id), content, language, revision, year());
    }

    /**
     * What came of making a material usable.
     *
     * @param stored the document, which was kept in any case
     * @param problems what keeps it from being used; when empty, what is usable is this content
     */
    public record Outcome(Stored<OwnMaterial> stored, List<OwnProblem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Keeps a material and, if it is right, makes it usable: for when the editor is left, not for
     * every pause in typing, since each changed content becomes a revision that stays. The same
     * content has the same pin. When it is not right, what was usable before stays so.
     *
     * @throws LecternException when it can't be kept; nothing has changed then
     */
    public Outcome publish(DocumentId id, OwnMaterial content) {
        Outcome outcome;
        Optional<Published> before;
        synchronized (writing) {
            before = state(id).published();
            var problems = problems(id, content);
            outcome =
                    problems.isEmpty()
                            ? new Outcome(keep(id, content, before), List.of())
                            : new Outcome(save(id, content), problems);
        }
        var now = outcome.stored().content().published();
        if (!Optional.ofNullable(now).equals(before) && !outcome.stored().trashed()) {
            changed();
        }
        return outcome;
    }

    private Stored<OwnMaterial> keep(
            DocumentId id, OwnMaterial content, Optional<Published> before) {
        return publisher.keep(
                materialId(id),
                content,
                before.map(Published::pin),
                framework().orElseThrow(),
                pin -> put(id, content.withPublished(new Published(pin, content.fingerprint()))));
    }

    /**
     * Keeps a picture or attachment that the material is about to name.
     *
     * @param name the file's name; see {@link OwnFile#isName}
     * @throws LecternException when it can't be kept
     */
    public OwnMaterial withFile(OwnMaterial content, String name, byte[] bytes) {
        return content.withFile(new OwnFile(name, revisions.keepFile(bytes)));
    }

    /** A picture's or attachment's bytes. @throws LecternException when they are damaged */
    public Optional<byte[]> file(OwnFile file) {
        return revisions.file(file.sha256());
    }

    /**
     * Makes usable what is right and was not made so yet, as after a crash: for the start, once the
     * library is there. What can't be read or kept is left as it is, and logged.
     *
     * @return how many became usable
     */
    public int settle() {
        int settled = 0;
        for (var head : list(false)) {
            try {
                var content = existing(head.id()).content();
                // What is unfinished is not even saved: it would change places in the lists.
                if (!content.isPublishedAsItIs() && problems(head.id(), content).isEmpty()) {
                    publish(head.id(), content);
                    settled++;
                }
            } catch (LecternException e) {
                LOG.log(Level.WARNING, "An own material could not be made usable.", e);
            }
        }
        return settled;
    }

    /** What is usable of an own material; empty in the trash and for a library's material. */
    public Optional<Pin> pin(MaterialId id) {
        return documentId(id)
                .map(this::state)
                .filter(state -> !state.trashed())
                .flatMap(State::published)
                .map(Published::pin);
    }

    private State state(DocumentId id) {
        var known = states.get(id);
        if (known != null) {
            return known;
        }
        synchronized (writing) {
            return states.computeIfAbsent(
                    id,
                    key ->
                            load(key)
                                    .map(
                                            s ->
                                                    new State(
                                                            Optional.ofNullable(
                                                                    s.content().published()),
                                                            s.trashed()))
                                    .orElse(new State(Optional.empty(), false)));
        }
    }

    /**
     * The usable own materials with all their texts, for the search. What can't be read is left
     * out, and logged.
     */
    public List<InstalledMaterial> usable() {
        var usable = new ArrayList<InstalledMaterial>();
        for (var document : list(false)) {
            try {
                pin(materialId(document.id()))
                        .flatMap(library::head)
                        .map(this::installed)
                        .ifPresent(usable::add);
            } catch (LecternException e) {
                LOG.log(Level.WARNING, "An own material can't be found by the search.", e);
            }
        }
        return usable;
    }

    private InstalledMaterial installed(MaterialHead head) {
        var editions = new ArrayList<Edition>();
        for (var language : head.editions().keySet()) {
            library.edition(head.pin(), language).ifPresent(editions::add);
        }
        return new InstalledMaterial(head, editions);
    }

    /**
     * Calls the listener after every change of what is usable, on the thread that changed it, for
     * as long as this lives.
     */
    public void observe(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
