package org.lectern.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.lectern.authoring.OwnEdition;
import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnMaterial.OwnFile;
import org.lectern.authoring.OwnMaterials;
import org.lectern.authoring.OwnProblem;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.ui.content.OpenDocument;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Outcome;
import org.lectern.ui.kit.paper.PageSource;
import org.lectern.ui.kit.paper.PreviewModel;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One material that is being written: its value with undo and redo, which part of it is on screen,
 * its page, and what keeps it from being used. Lives as long as the program. For the FX thread.
 */
final class EditorModel {
    private static final UserMessage SAVING = UserMessage.of("editor.job.save");

    private final EditorService service;
    private final Jobs jobs;
    private final OpenDocument.Pause looking;
    private final OpenDocument<OwnMaterial> document;
    private final ReadOnlyObjectWrapper<LanguageTag> language;
    private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(new Part.Guide());
    private final ObservableList<OwnProblem> problems = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper checked = new ReadOnlyBooleanWrapper();
    private final LivePreview live = new LivePreview();
    private final PreviewModel original = new PreviewModel();
    private final ReadOnlyBooleanWrapper originalMissing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty showsOriginal = new SimpleBooleanProperty();
    private final Latest<Look> looks;
    private final Latest<Optional<PageSource>> originals;

    /** The value that was last made usable, or found not to be. */
    private OwnMaterial settled;

    /** What was found out about a value. */
    private record Look(
            LivePreview.Subject subject,
            List<OwnProblem> problems,
            Optional<OwnProblem> mistake,
            Optional<PageSource> pages,
            @Nullable UserMessage failure) {}

    /**
     * A material as it was read.
     *
     * @param preferred the language to begin with, if the material is in it
     * @param keeping how long typing rests before it is kept
     * @param looking how long it rests before its page is laid out
     */
    EditorModel(
            Stored<OwnMaterial> stored,
            LanguageTag preferred,
            EditorService service,
            Jobs jobs,
            OpenDocument.Pause keeping,
            OpenDocument.Pause looking) {
        this.service = service;
        this.jobs = jobs;
        this.looking = looking;
        document = new OpenDocument<>(stored, SAVING, service::save, jobs, keeping);
        settled = stored.content();
        language =
                new ReadOnlyObjectWrapper<>(
                        settled.editions().containsKey(preferred) ? preferred : settled.original());
        checked.set(settled.published() != null);
        looks = new Latest<>(jobs, UserMessage.of("editor.job.page"), this::show);
        originals =
                new Latest<>(
                        jobs,
                        UserMessage.of("editor.job.page"),
                        pages -> {
                            int page = original.page().get();
                            original.show(pages.orElse(null), page);
                            originalMissing.set(pages.isEmpty());
                        });
        document.value().subscribe((_, _) -> changed());
        showsOriginal.subscribe((_, _) -> lookAtOriginal());
    }

    /** The document with its undo. */
    OpenDocument<OwnMaterial> document() {
        return document;
    }

    DocumentId id() {
        return document.id();
    }

    /** The material now. */
    OwnMaterial own() {
        return document.value().get();
    }

    /** The language whose texts are on screen; the material always has an edition in it. */
    ReadOnlyObjectProperty<LanguageTag> language() {
        return language.getReadOnlyProperty();
    }

    /** The edition on screen. */
    OwnEdition edition() {
        return own().edition(language.get());
    }

    /** The part on screen; the edition on screen always has it. */
    ReadOnlyObjectProperty<Part> part() {
        return part.getReadOnlyProperty();
    }

    /** What keeps the material from being used, as of the last pause in typing. */
    ObservableList<OwnProblem> problems() {
        return problems;
    }

    /**
     * Whether the counselor has asked for what is missing: before that an empty field is no
     * mistake.
     */
    ReadOnlyBooleanProperty checked() {
        return checked.getReadOnlyProperty();
    }

    /** The page of the part on screen. */
    LivePreview live() {
        return live;
    }

    /** The same part of the work that is adapted. */
    PreviewModel original() {
        return original;
    }

    /** Whether the work that is adapted has no such part in this language. */
    ReadOnlyBooleanProperty originalMissing() {
        return originalMissing.getReadOnlyProperty();
    }

    /** Whether the page of the work that is adapted is shown in place of the counselor's own. */
    BooleanProperty showsOriginal() {
        return showsOriginal;
    }

    /**
     * Changes the material as one step.
     *
     * @param mergeKey edits with the same key that follow each other become one step; null for none
     */
    void edit(UnaryOperator<OwnMaterial> change, @Nullable String mergeKey) {
        document.edit(change, mergeKey);
    }

    /** Shows a part in the language on screen, if that has it. */
    void show(Part wanted) {
        show(language.get(), wanted);
    }

    /** Shows a part in a language; the guide where the language does not have it. */
    void show(LanguageTag tag, Part wanted) {
        if (!own().editions().containsKey(tag)) {
            return;
        }
        document.endTyping();
        var possible = wanted.isIn(own(), tag) ? wanted : new Part.Guide();
        boolean other = !tag.equals(language.get()) || !possible.equals(part.get());
        language.set(tag);
        part.set(possible);
        if (other) {
            look();
            lookAtOriginal();
        }
    }

    /** Shows the language's texts, the same part where it has that. */
    void show(LanguageTag tag) {
        show(tag, part.get());
    }

    void undo() {
        travel(document::undo);
    }

    void redo() {
        travel(document::redo);
    }

    /** Makes a step and shows what it has changed. */
    private void travel(Runnable step) {
        var before = own();
        step.run();
        Changed.between(before, own(), language.get())
                .ifPresent(there -> show(there.language(), there.part()));
    }

    private void changed() {
        var own = own();
        if (!own.editions().containsKey(language.get())) {
            show(own.original(), part.get());
        } else if (!part.get().isIn(own, language.get())) {
            show(new Part.Guide());
        }
        looking.then(this::look);
    }

    /** Looks for mistakes and lays the page out, off this thread. */
    void look() {
        var own = own();
        var subject = new LivePreview.Subject(language.get(), part.get());
        boolean hasPage = live.shows(subject);
        looks.request(
                context -> {
                    var found = service.problems(id(), own);
                    context.cancellation().check();
                    var mistake = LivePreview.mistake(found, subject);
                    if (mistake.isPresent() && hasPage) {
                        return new Look(subject, found, mistake, Optional.empty(), null);
                    }
                    try {
                        var pages = service.page(id(), own, subject.language(), subject.part());
                        return new Look(subject, found, mistake, Optional.of(pages), null);
                    } catch (LecternException e) {
                        return new Look(subject, found, mistake, Optional.empty(), e.userMessage());
                    }
                });
    }

    private void show(Look look) {
        found(look.problems());
        if (look.pages().isPresent()) {
            live.show(look.subject(), look.pages().get(), look.mistake());
        } else if (look.failure() != null) {
            live.fail(look.subject(), look.failure());
        } else {
            look.mistake().ifPresent(live::keep);
        }
    }

    private void found(List<OwnProblem> now) {
        // Whoever goes through the list by keyboard must not lose the place to the same list.
        if (!problems.equals(now)) {
            problems.setAll(now);
        }
    }

    private void lookAtOriginal() {
        var origin = own().origin();
        if (origin == null || !showsOriginal.get()) {
            return;
        }
        var subject = new LivePreview.Subject(language.get(), part.get());
        originals.request(_ -> service.original(origin, subject.language(), subject.part()));
    }

    /**
     * Adds an edition in a further language: what the work that is adapted says in it, else the
     * same sheets to be written.
     */
    void addLanguage(LanguageTag tag) {
        var own = own();
        if (own.editions().containsKey(tag)) {
            show(tag);
            return;
        }
        jobs.submit(
                UserMessage.of("editor.job.language"),
                _ -> service.withEditionOfOrigin(own, tag),
                found -> {
                    edit(
                            now ->
                                    now.editions().containsKey(tag)
                                            ? now
                                            : found.map(f -> now.withEdition(tag, f.edition(tag)))
                                                    .orElseGet(() -> translation(now, tag)),
                            null);
                    show(tag);
                });
    }

    private static OwnMaterial translation(OwnMaterial own, LanguageTag tag) {
        return own.addLanguage(tag, own.original(), OwnMaterials.newGuide(tag));
    }

    /** Says that the translation on screen is up to date, as a draft or as reviewed. */
    void translated(TranslationStatus status) {
        edit(own -> own.translated(language.get(), status), null);
    }

    /** Keeps a picture and hands over its name, once the material has it. */
    void addPicture(Path file, Consumer<String> then) {
        var own = own();
        jobs.<OwnFile>write(
                UserMessage.of("editor.job.picture"),
                _ -> service.picture(own, file),
                picture -> {
                    edit(now -> now.withFile(picture), null);
                    then.accept(picture.name());
                });
    }

    /** Takes over what was kept from elsewhere; what is usable of it makes no difference. */
    void takeOver(Stored<OwnMaterial> stored) {
        if (!stored.content().fingerprint().equals(own().fingerprint())) {
            document.takeOver(stored.content());
        }
    }

    /** Keeps what is on screen now. */
    void save() {
        document.save();
    }

    /**
     * Keeps what is on screen and makes it usable if nothing is missing: for when the screen is
     * left. What has not changed since the last time is left as it is.
     */
    void leave() {
        document.endTyping();
        if (!document.isSaved() || !Objects.equals(settled, own())) {
            publish(_ -> {});
        }
    }

    /**
     * Keeps what is on screen and makes it usable.
     *
     * @param then hears whether it can be used now
     */
    void finish(Consumer<Boolean> then) {
        document.endTyping();
        publish(
                outcome -> {
                    found(outcome.problems());
                    checked.set(true);
                    then.accept(outcome.problems().isEmpty());
                });
    }

    private void publish(Consumer<OwnMaterials.Outcome> then) {
        var now = own();
        jobs.write(
                SAVING,
                _ -> service.publish(id(), now),
                new Outcome<OwnMaterials.Outcome>() {
                    @Override
                    public void done(OwnMaterials.Outcome outcome) {
                        settled = now;
                        document.wasKept(now);
                        then.accept(outcome);
                    }

                    @Override
                    public boolean failed(UserMessage message) {
                        document.notKept();
                        return false;
                    }
                });
    }
}
