package org.lectern.app;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.handout.AssessmentSet;
import org.lectern.handout.PrintSet;
import org.lectern.material.EditionState;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lectern plan}: work with session plans from a shell. */
@Command(
        name = "plan",
        description = "Session plans.",
        subcommands = {PlanCommand.Print.class, PlanExportCommand.class})
final class PlanCommand extends CommandContext implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new LecternException(UserMessage.of("app.plan.what"));
    }

    /** What can be printed of a plan. */
    enum What {
        GLANCE,
        SCRIPT,
        AGENDA,
        HANDOUTS,
        ASSESSMENT
    }

    /** {@code lectern plan print FILE --pdf OUT}. */
    @Command(name = "print", description = "Writes a plan, or its group's handouts, as PDF.")
    static final class Print extends CommandContext implements Callable<Integer> {
        @Parameters(
                paramLabel = "FILE",
                description =
                        "A plan as Lectern keeps it: documents/plan/….json in the data folder.")
        private @Nullable Path file;

        @Option(
                names = "--pdf",
                required = true,
                paramLabel = "OUT",
                description = "The PDF to write.")
        private @Nullable Path pdf;

        @Option(
                names = "--what",
                defaultValue = "GLANCE",
                description =
                        "GLANCE (one page), SCRIPT (with the guides), AGENDA (for participants),"
                                + " HANDOUTS (for the group) or ASSESSMENT (the group's"
                                + " self-assessment, before and after).")
        private What what = What.GLANCE;

        @Override
        public Integer call() {
            return withServices(this::print);
        }

        private int print(Services services) {
            var plan = PlanJson.read(given(file)).content();
            byte[] bytes =
                    switch (what) {
                        case GLANCE -> services.press().glance(plan, language());
                        case SCRIPT -> services.press().script(plan, language());
                        case AGENDA -> services.press().agenda(plan, language());
                        case HANDOUTS -> handouts(services, plan);
                        case ASSESSMENT -> assessment(services, plan);
                    };
            write(given(pdf), bytes);
            return 0;
        }

        private byte[] handouts(Services services, SessionPlan plan) {
            var set = PrintSet.of(plan, services.plans().materials(plan), List.of(language()));
            for (var gap : set.gaps()) {
                String key =
                        gap.state() == EditionState.MISSING
                                ? "app.gap.missing"
                                : "app.gap.outdated";
                sayGap(key, gap.readers(), gap.language(), gap.title());
            }
            return services.press().handouts(set, plan.title());
        }

        private byte[] assessment(Services services, SessionPlan plan) {
            var set =
                    AssessmentSet.of(
                            plan,
                            services.plans().materials(plan),
                            services.library().active().orElseThrow().framework(),
                            Texts.LANGUAGES,
                            language());
            for (var gap : set.gaps()) {
                String title = texts().get("plan.print.assessment");
                sayGap("app.gap.missing", gap.readers(), gap.language(), title);
            }
            return services.press().selfAssessment(plan, language());
        }

        private void sayGap(String key, int readers, LanguageTag language, String title) {
            out().println(texts().get(key, readers, texts().languageName(language), title));
        }
    }
}
