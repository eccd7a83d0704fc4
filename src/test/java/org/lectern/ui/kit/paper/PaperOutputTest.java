package org.lectern.ui.kit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.FileLayer;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.testing.FailingFileLayer;
import org.lectern.testing.FailingFileLayer.Failure;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.ThreadJobs;
import org.lectern.ui.kit.Tone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

class PaperOutputTest {
    private static final byte[] PDF = "the pages".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final List<String> printed = new ArrayList<>();
    private PrintPort.Result answer = PrintPort.Result.PRINTED;

    private PaperOutput output(FileLayer files) {
        return new PaperOutput(Jobs.inline((_, _, _) -> {}), dialogs, files, this::print);
    }

    private PrintPort.Result print(byte[] pdf, String jobName, int copies) {
        printed.add(jobName + " " + pdf.length + " " + copies);
        return answer;
    }

    private static PaperOutput.Ending ending(PaperOutput output) {
        return Objects.requireNonNull(output.ending().get());
    }

    private static @Nullable String key(PaperOutput output) {
        var ending = output.ending().get();
        return ending == null ? null : ending.message().key();
    }

    @Test
    void writesWhereTheCounselorSaysAndOffersToOpenIt() throws IOException {
        Path file = folder.resolve("new folder").resolve("set.pdf");
        dialogs.choose(file);
        var output = output(FileLayer.real());

        output.export("2026-11-24 Morning handouts.pdf", _ -> PDF);

        assertThat(dialogs.suggested).containsExactly("2026-11-24 Morning handouts.pdf");
        assertThat(Files.readAllBytes(file)).isEqualTo(PDF);
        assertThat(ending(output).tone()).isEqualTo(Tone.FINE);
        assertThat(ending(output).file()).isEqualTo(file);
        assertThat(output.job().get()).isNull();
    }

    @Test
    void aChangedMindDoesNothing() {
        var output = output(FileLayer.real());

        output.export("set.pdf", _ -> PDF);

        assertThat(output.ending().get()).isNull();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameThatTheDialogDidNotAskAboutIsAskedAbout() throws IOException {
        Path there = Files.writeString(folder.resolve("set.pdf"), "of yesterday");
        dialogs.choose(folder.resolve("set"));
        var output = output(FileLayer.real());

        output.export("set.pdf", _ -> PDF);
        assertThat(dialogs.asked).containsExactly(there);
        assertThat(there).hasContent("of yesterday");

        dialogs.replaces(true);
        output.export("set.pdf", _ -> PDF);
        assertThat(Files.readAllBytes(there)).isEqualTo(PDF);
    }

    @Test
    void aFullDiskIsOneSentenceAndTheOldFileStays() throws IOException {
        Path there = Files.writeString(folder.resolve("set.pdf"), "of yesterday");
        dialogs.choose(there);
        var output = output(new FailingFileLayer(1, Failure.FULL));

        output.export("set.pdf", _ -> PDF);

        assertThat(ending(output).tone()).isEqualTo(Tone.BLOCKED);
        assertThat(ending(output).message()).isEqualTo(UserMessage.of("app.write.full", "set.pdf"));
        assertThat(there).hasContent("of yesterday");
    }

    @Test
    void aReadOnlyFolderIsAnotherSentence() {
        dialogs.choose(folder.resolve("set.pdf"));
        var output = output(new FailingFileLayer(1, Failure.READ_ONLY));

        output.export("set.pdf", _ -> PDF);

        assertThat(key(output)).isEqualTo("app.write.readOnly");
    }

    @Test
    void anyOtherFailureSaysWhatToLookAt() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("stick"), "");
        dialogs.choose(notAFolder.resolve("set.pdf"));
        var output = output(FileLayer.real());

        output.export("set.pdf", _ -> PDF);

        assertThat(key(output)).isEqualTo("app.write.failed");
    }

    @Test
    void aPageThatCantBeMadeIsSaidInItsOwnWords() {
        dialogs.choose(folder.resolve("set.pdf"));
        var output = output(FileLayer.real());

        output.export(
                "set.pdf",
                _ -> {
                    throw new LecternException(UserMessage.of("paper.glyphMissing"));
                });

        assertThat(key(output)).isEqualTo("paper.glyphMissing");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void printsOnceSinceTheCopiesAreInThePages() {
        var output = output(FileLayer.real());

        output.print("Morning", _ -> PDF);

        assertThat(printed).containsExactly("Morning 9 1");
        assertThat(key(output)).isEqualTo("handout.print.done");
    }

    @Test
    void withoutAPrinterExportIsOffered() {
        answer = PrintPort.Result.NO_PRINTER;
        var output = output(FileLayer.real());

        output.print("Morning", _ -> PDF);

        assertThat(key(output)).isEqualTo("handout.print.none");
        assertThat(ending(output).exportInstead()).isTrue();
    }

    @Test
    void aClosedPrintDialogLeavesNothingBehind() {
        answer = PrintPort.Result.CANCELLED;
        var output = output(FileLayer.real());

        output.print("Morning", _ -> PDF);

        assertThat(output.ending().get()).isNull();
    }

    @Test
    void cancellingBeforeTheWritingLeavesEverythingAsItWas() throws Exception {
        dialogs.choose(folder.resolve("set.pdf"));
        var making = new CompletableFuture<Boolean>();
        var goOn = new CompletableFuture<Boolean>();
        try (var jobs = Fx.call(() -> new ThreadJobs((_, _, _) -> {}))) {
            var output =
                    Fx.call(() -> new PaperOutput(jobs, dialogs, FileLayer.real(), this::print));
            Fx.run(
                    () ->
                            output.export(
                                    "set.pdf",
                                    context -> {
                                        making.complete(true);
                                        goOn.join();
                                        context.cancellation().check();
                                        return PDF;
                                    }));
            making.join();
            Fx.run(() -> Objects.requireNonNull(output.job().get()).cancel());
            assertThat(Fx.call(() -> output.job().get() == null)).isTrue();
            goOn.complete(true);
        }
        Fx.settle();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void oneAtATime() throws Exception {
        var making = new CompletableFuture<Boolean>();
        var goOn = new CompletableFuture<byte[]>();
        try (var jobs = Fx.call(() -> new ThreadJobs((_, _, _) -> {}))) {
            var output =
                    Fx.call(() -> new PaperOutput(jobs, dialogs, FileLayer.real(), this::print));
            Fx.run(
                    () -> {
                        output.print(
                                "first",
                                _ -> {
                                    making.complete(true);
                                    return goOn.join();
                                });
                        output.print("second", _ -> PDF);
                        output.export("third.pdf", _ -> PDF);
                    });
            making.join();
            var ended = new CompletableFuture<Boolean>();
            Fx.run(() -> output.ending().subscribe((_, _) -> ended.complete(true)));
            goOn.complete(PDF);
            ended.join();
        }

        assertThat(printed).containsExactly("first 9 1");
        assertThat(dialogs.suggested).isEmpty();
    }
}
