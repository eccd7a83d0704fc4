package org.lectern.paper;

import org.lectern.base.LanguageTag;
import org.lectern.handout.PrintSet;
import org.lectern.library.LibraryStore;
import org.lectern.material.Edition;
import org.lectern.material.MaterialFacts;
import org.lectern.material.Sheet;
import org.lectern.pdf.PdfEngine;
import org.lectern.pdf.PdfPages;
import org.lectern.pdf.PdfSource;
import org.lectern.plan.SessionPlan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Makes the PDF of everything that Lectern prints. Reads the store and takes its time: not on the
 * FX thread. Safe from any other.
 */
public final class Press {
    private final Supplier<PdfEngine> engine;
    private final PlanPaper plans;
    private final HandoutPaper handouts;
    private final AssessmentPaper assessments;

    /**
     * @param engine the engine, made when it is first needed
     */
    public Press(Supplier<PdfEngine> engine, LibraryStore library) {
        this.engine = engine;
        this.plans = new PlanPaper(library);
        this.handouts = new HandoutPaper(library);
        this.assessments = new AssessmentPaper(library);
    }

    /**
     * The session at a glance, in the largest size that fits on one page; a plan that fits in none
     * takes more pages in the smallest.
     *
     * @throws org.lectern.base.LecternException when a letter can't be printed
     */
    public byte[] glance(SessionPlan plan, LanguageTag language) {
        return onOnePage(PlanPaper.glanceSizes(), size -> plans.glance(plan, language, size));
    }

    /**
     * The agenda that participants get: times, titles and breaks, in the largest size that fits on
     * one page; a plan that fits in none takes more pages in the smallest.
     *
     * @throws org.lectern.base.LecternException when a letter can't be printed
     */
    public byte[] agenda(SessionPlan plan, LanguageTag language) {
        return onOnePage(PlanPaper.agendaSizes(), size -> plans.agenda(plan, language, size));
    }

    private byte[] onOnePage(int sizes, IntFunction<PdfSource> source) {
        byte[] pdf = {};
        for (int size = 0; size < sizes; size++) {
            pdf = engine.get().render(source.apply(size));
            try (var pages = PdfPages.open(pdf)) {
                if (pages.count() == 1) {
                    break;
                }
            }
        }
        return pdf;
    }

    /**
     * The facilitator's script with the guides. @throws org.lectern.base.LecternException when a
     * letter can't be printed
     */
    public byte[] script(SessionPlan plan, LanguageTag language) {
        return engine.get().render(plans.facilitator(plan, language));
    }

    /**
     * The self-assessment sheets of every area that the plan's materials belong to, before and
     * after, for each participant in their language.
     *
     * @param otherwise the language for a group without readers, who get one copy
     * @throws org.lectern.base.LecternException when there is nothing to print
     */
    public byte[] selfAssessment(SessionPlan plan, LanguageTag otherwise) {
        return engine.get().render(assessments.set(plan, otherwise));
    }

    /**
     * One sheet of an edition as it prints; a guide with its background.
     *
     * @param files the material's files by name
     * @throws org.lectern.base.LecternException when a letter can't be printed or a picture can't
     *     be read
     */
    public byte[] sheet(
            MaterialFacts facts,
            Edition edition,
            Sheet sheet,
            Function<String, Optional<byte[]>> files) {
        return engine.get().render(ProofPaper.of(facts, edition, List.of(sheet), files));
    }

    /**
     * A print set in all its copies. @throws org.lectern.base.LecternException when there is
     * nothing to print
     */
    public byte[] handouts(PrintSet set, String title) {
        return engine.get().render(handouts.set(set, title));
    }

    /**
     * Every sheet of a print set once. @throws org.lectern.base.LecternException when there is
     * nothing to print
     */
    public byte[] handoutsOnceEach(PrintSet set, String title) {
        return engine.get().render(handouts.onceEach(set, title));
    }
}
