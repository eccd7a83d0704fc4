package org.lectern.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.FileOutput;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.exchange.Opened;
import org.lectern.exchange.Opened.Origin;
import org.lectern.exchange.PlanExports;
import org.lectern.exchange.PlanFiles;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.FileKind;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.UiContext;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Plans as files: out to colleagues and other programs, and in from a colleague. */
public final class PlanSharing {
    private static final String EXTENSION = PlanFiles.ENDING.substring(1);

    private final UiContext ui;
    private final Plans plans;
    private final PlanExports exports;
    private final PlanFiles planFiles;
    private final FileLayer files;
    private final ZoneId zone;

    /**
     * @param zone in which the times of plans are meant
     */
    public PlanSharing(
            UiContext ui,
            Plans plans,
            PlanExports exports,
            PlanFiles planFiles,
            FileLayer files,
            ZoneId zone) {
        this.ui = ui;
        this.plans = plans;
        this.exports = exports;
        this.planFiles = planFiles;
        this.files = files;
        this.zone = zone;
    }

    /** In which the times of plans are meant. */
    ZoneId zone() {
        return zone;
    }

    /** What a plan can be saved as for other programs. */
    private enum Form {
        WORD("plan.share.word", "docx"),
        CALENDAR("plan.share.calendar", "ics"),
        MARKDOWN("plan.share.markdown", "md");

        private final String key;
        private final String extension;

        Form(String key, String extension) {
            this.key = key;
            this.extension = extension;
        }
    }

    /** The button with everything that a plan can be saved as. */
    MenuButton button(PlanEditor editor) {
        var button = new MenuButton();
        button.textProperty().bind(ui.text().text("plan.share"));
        button.setGraphic(new IconView(Icon.DOWNLOAD));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("plain", "small");
        button.setId("plan-share");
        // Made anew each time: the group's languages change.
        button.setOnShowing(_ -> button.getItems().setAll(items(editor)));
        button.getItems().add(new MenuItem());
        return button;
    }

    private List<MenuItem> items(PlanEditor editor) {
        var items = new ArrayList<MenuItem>();
        items.add(item("plan.share.lectern", () -> saveForColleague(editor)));
        var languages = languages(editor.plan().get());
        for (var form : Form.values()) {
            if (languages.size() == 1) {
                items.add(item(form.key, () -> export(editor, form, languages.getFirst())));
            } else {
                var menu = new Menu(ui.text().get(form.key));
                menu.setMnemonicParsing(false);
                for (var language : languages) {
                    var one = new MenuItem(Texts.ownName(language));
                    one.setMnemonicParsing(false);
                    one.setOnAction(_ -> export(editor, form, language));
                    menu.getItems().add(one);
                }
                items.add(menu);
            }
        }
        return items;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(ui.text().get(key));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** The interface's language and the group's, each once; only those whose words are known. */
    private List<LanguageTag> languages(SessionPlan plan) {
        var languages = new ArrayList<LanguageTag>(List.of(ui.text().language()));
        plan.group().languages().stream()
                .filter(l -> !languages.contains(l) && Texts.LANGUAGES.contains(l))
                .forEach(languages::add);
        return languages;
    }

    private void saveForColleague(PlanEditor editor) {
        var plan = editor.plan().get();
        choose(plan, "plan.share.lectern", EXTENSION, file -> planFiles.write(plan, file));
    }

    private void export(PlanEditor editor, Form form, LanguageTag language) {
        var id = editor.id();
        // A calendar tells versions apart by when the plan was kept.
        editor.saveThen(
                () ->
                        choose(
                                editor.plan().get(),
                                form.key,
                                form.extension,
                                file ->
                                        FileOutput.write(
                                                files, file, bytes(form, stored(id), language))));
    }

    private Stored<SessionPlan> stored(DocumentId id) {
        return plans.load(id).orElseThrow(() -> new LecternException(UserMessage.of("plan.gone")));
    }

    private byte[] bytes(Form form, Stored<SessionPlan> stored, LanguageTag language) {
        return switch (form) {
            case WORD -> exports.word(stored.content(), language);
            case CALENDAR -> exports.calendar(stored, language, zone);
            case MARKDOWN -> exports.markdown(stored.content(), language);
        };
    }

    /** Writes to a file; called off the FX thread. */
    @FunctionalInterface
    private interface Writing {
        void to(Path file);
    }

    private void choose(SessionPlan plan, String kindKey, String extension, Writing writing) {
        ui.dialogs()
                .save(
                        UserMessage.of("plan.share.title"),
                        PlanWords.fileName(plan, "") + "." + extension,
                        FileKind.of(kindKey, extension))
                .map(chosen -> withExtension(chosen, extension))
                .ifPresent(
                        file ->
                                ui.jobs()
                                        .submit(
                                                UserMessage.of("plan.share.job"),
                                                _ -> {
                                                    writing.to(file);
                                                    return file;
                                                },
                                                done ->
                                                        ui.notices()
                                                                .say(
                                                                        UserMessage.of(
                                                                                "plan.share.done",
                                                                                FileOutput.name(
                                                                                        done)))));
    }

    private Path withExtension(Path chosen, String extension) {
        return FileOutput.name(chosen).endsWith("." + extension)
                ? chosen
                : chosen.resolveSibling(FileOutput.name(chosen) + "." + extension);
    }

    /** Asks for a plan file and opens it. */
    void open() {
        ui.dialogs()
                .open(
                        UserMessage.of("plan.open"),
                        List.of(FileKind.of("plan.share.lectern", EXTENSION)))
                .ifPresent(this::open);
    }

    /** Opens plan files that are dropped on a node. */
    public void acceptDrops(Node node) {
        ui.drag().files(node, List.of(EXTENSION), dropped -> dropped.forEach(this::open));
    }

    /** Opens a plan file as a plan of one's own, with what came with it. */
    public void open(Path file) {
        ui.jobs()
                .write(
                        UserMessage.of("plan.open.job"),
                        _ -> {
                            var opened = planFiles.read(file);
                            var id = DocumentId.random();
                            planFiles.keep(opened, plan -> plans.save(id, plan));
                            return new Arrived(id, opened);
                        },
                        this::show);
    }

    private record Arrived(DocumentId id, Opened opened) {}

    private void show(Arrived arrived) {
        ui.navigator().go(new Destination.Plan(arrived.id()));
        tell("plan.open.unsigned", arrived.opened().of(Origin.UNSIGNED).size());
        tell("plan.open.missing", arrived.opened().of(Origin.MISSING).size());
    }

    private void tell(String key, int count) {
        if (count > 0) {
            ui.notices().show(Tone.LOOK, UserMessage.of(key, count));
        }
    }
}
