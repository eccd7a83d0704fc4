package org.lectern.ui.editor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.lectern.authoring.OwnProblem;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.ui.kit.paper.PageSource;
import org.lectern.ui.kit.paper.PreviewModel;

import java.util.Optional;
import java.util.Set;

/**
 * The page of what is being written. While its text has a mistake, the last good page stays, and
 * why. For the FX thread.
 */
final class LivePreview {
    /** What concerns other parts than the page, or nothing that could be seen on it. */
    private static final Set<String> HARMLESS =
            Set.of("material.own.stepMinutes", "material.source.emptySheet");

    private final PreviewModel preview = new PreviewModel();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable OwnProblem> problem =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UserMessage> failure =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Subject shown;

    /** Whose page it is. */
    record Subject(LanguageTag language, Part part) {}

    /** The pages. */
    PreviewModel preview() {
        return preview;
    }

    /** Whether the page is older than the text. */
    ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** The mistake for which the page stays as it was, or null. */
    ReadOnlyObjectProperty<@Nullable OwnProblem> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Why there is no new page though the text has no mistake, or null. */
    ReadOnlyObjectProperty<@Nullable UserMessage> failure() {
        return failure.getReadOnlyProperty();
    }

    /** The mistake in the text of a part that the last good page is kept for. */
    static Optional<OwnProblem> mistake(Iterable<OwnProblem> problems, Subject subject) {
        for (var problem : problems) {
            if (problem.place() instanceof Place.OfLine line
                    && line.language().equals(subject.language())
                    && line.sheet().equals(subject.part().sheet())
                    && line.easy() == subject.part().isEasy()
                    && !HARMLESS.contains(problem.message().key())) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    /** Whether a page of this subject stands here, right or old. */
    boolean shows(Subject subject) {
        return subject.equals(shown) && preview.source().get() != null;
    }

    /**
     * Shows new pages.
     *
     * @param mistake what is wrong with the text, if anything is
     */
    void show(Subject subject, PageSource pages, Optional<OwnProblem> mistake) {
        boolean same = shows(subject);
        shown = subject;
        if (same) {
            preview.renew(pages);
        } else {
            // The background stands on the last pages of the guide.
            boolean last = subject.part().sheet().equals("background");
            preview.show(pages, last ? pages.count() - 1 : 0);
        }
        failure.set(null);
        problem.set(mistake.orElse(null));
        stale.set(mistake.isPresent());
    }

    /** Keeps the last page because of a mistake. */
    void keep(OwnProblem mistake) {
        failure.set(null);
        problem.set(mistake);
        stale.set(true);
    }

    /** Says why there are no new pages. */
    void fail(Subject subject, UserMessage message) {
        if (!shows(subject)) {
            preview.show(null, 0);
            shown = subject;
        }
        problem.set(null);
        failure.set(message);
        stale.set(true);
    }
}
