package org.lectern.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class SettingsTest {
    @TempDir Path folder;

    /** Saves wait here until the test lets the pause end. */
    private final Deque<Runnable> later = new ArrayDeque<>();

    private final Disk disk = new Disk();

    private Path file() {
        return folder.resolve("settings.json");
    }

    private Settings open() {
        return new Settings(file(), disk, later::add);
    }

    private void endPause() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    @Test
    void everyKeyHasADefault() {
        Settings settings = open();
        assertThat(settings.get(SettingKeys.INTERFACE_LANGUAGE)).isEmpty();
        assertThat(settings.get(SettingKeys.THEME)).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(settings.get(SettingKeys.TEXT_SCALE).percent()).isEqualTo(100);
        assertThat(settings.get(SettingKeys.REDUCE_MOTION)).isFalse();
        assertThat(settings.get(SettingKeys.WINDOW)).isEmpty();
        assertThat(settings.get(SettingKeys.HANDOUT_LANGUAGES)).isEmpty();
    }

    @Test
    void everyKindOfValueComesBack() {
        var languages = List.of(LanguageTag.of("el"), LanguageTag.of("bg"));
        var window = Optional.of(new WindowPlace(-1200.5, 20, 1440, 900, true));
        Settings first = open();
        first.set(SettingKeys.INTERFACE_LANGUAGE, Optional.of(LanguageTag.of("bg")));
        first.set(SettingKeys.THEME, ThemeChoice.DARK);
        first.set(SettingKeys.TEXT_SCALE, TextScale.LARGE);
        first.set(SettingKeys.REDUCE_MOTION, true);
        first.set(SettingKeys.WINDOW, window);
        first.set(SettingKeys.HANDOUT_LANGUAGES, languages);
        first.flush();

        Settings second = open();
        assertThat(second.get(SettingKeys.INTERFACE_LANGUAGE)).contains(LanguageTag.of("bg"));
        assertThat(second.get(SettingKeys.THEME)).isEqualTo(ThemeChoice.DARK);
        assertThat(second.get(SettingKeys.TEXT_SCALE)).isEqualTo(TextScale.LARGE);
        assertThat(second.get(SettingKeys.REDUCE_MOTION)).isTrue();
        assertThat(second.get(SettingKeys.WINDOW)).isEqualTo(window);
        assertThat(second.get(SettingKeys.HANDOUT_LANGUAGES)).isEqualTo(languages);
    }

    @Test
    void aChosenLanguageCanBeGivenUp() {
        Settings first = open();
        first.set(SettingKeys.INTERFACE_LANGUAGE, Optional.of(LanguageTag.of("bg")));
        first.set(SettingKeys.INTERFACE_LANGUAGE, Optional.empty());
        first.flush();
        assertThat(open().get(SettingKeys.INTERFACE_LANGUAGE)).isEmpty();
    }

    @Test
    void changesThatFollowCloselyAreOneSave() {
        Settings settings = open();
        settings.set(SettingKeys.THEME, ThemeChoice.DARK);
        settings.set(SettingKeys.THEME, ThemeChoice.LIGHT);
        settings.set(SettingKeys.REDUCE_MOTION, true);
        assertThat(disk.writes).isZero();
        endPause();
        assertThat(disk.writes).isEqualTo(1);
        settings.set(SettingKeys.REDUCE_MOTION, false);
        endPause();
        assertThat(disk.writes).isEqualTo(2);
    }

    @Test
    void theSameValueIsNoChange() {
        Settings settings = open();
        List<ThemeChoice> heard = new ArrayList<>();
        settings.observe(SettingKeys.THEME, heard::add);
        settings.set(SettingKeys.THEME, ThemeChoice.SYSTEM);
        settings.flush();
        assertThat(heard).isEmpty();
        assertThat(disk.writes).isZero();
    }

    @Test
    void listenersHearTheirOwnKeyUntilTheyEnd() {
        Settings settings = open();
        List<ThemeChoice> heard = new ArrayList<>();
        Runnable end = settings.observe(SettingKeys.THEME, heard::add);
        settings.set(SettingKeys.THEME, ThemeChoice.DARK);
        settings.set(SettingKeys.REDUCE_MOTION, true);
        end.run();
        settings.set(SettingKeys.THEME, ThemeChoice.LIGHT);
        assertThat(heard).containsExactly(ThemeChoice.DARK);
    }

    @Test
    void aBrokenFileIsSetAsideAndSaidSo() throws IOException {
        for (String broken : List.of("{\"theme\": ", "[1]", "{\"a\":1}{}", "{\"a\":1,\"a\":2}")) {
            Files.writeString(file(), broken);
            List<UserMessage> problems = new ArrayList<>();
            Settings settings = open();
            settings.onProblem(problems::add);
            assertThat(settings.get(SettingKeys.THEME)).isEqualTo(ThemeChoice.SYSTEM);
            assertThat(problems)
                    .extracting(UserMessage::key)
                    .containsExactly("settings.problem.broken");
            Path aside = Path.of((String) problems.getFirst().arguments().getFirst());
            assertThat(aside).hasContent(broken);
            assertThat(file()).doesNotExist();
        }
        assertThat(disk.list(folder)).hasSize(4);
    }

    @Test
    void aValueThatCannotBeMeantIsTheDefaultAndStrangersStay() throws IOException {
        Files.writeString(
                file(),
                """
                {"theme": "PINK", "textScale": 7, "interfaceLanguage": "B G",
                 "window": {"x": 1, "width": -3}, "handoutLanguages": ["el", 5, "el", "?"],
                 "fromTheFuture": {"a": [1]}}
                """);
        Settings settings = open();
        assertThat(settings.get(SettingKeys.THEME)).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(settings.get(SettingKeys.TEXT_SCALE)).isEqualTo(TextScale.NORMAL);
        assertThat(settings.get(SettingKeys.INTERFACE_LANGUAGE)).isEmpty();
        assertThat(settings.get(SettingKeys.WINDOW)).isEmpty();
        assertThat(settings.get(SettingKeys.HANDOUT_LANGUAGES))
                .containsExactly(LanguageTag.of("el"));
        settings.set(SettingKeys.REDUCE_MOTION, true);
        settings.flush();
        assertThat(Files.readString(file())).contains("fromTheFuture").contains("reduceMotion");
    }

    @Test
    void aFullDiskIsSaidAndTheNextChangeTriesAgain() {
        Settings settings = open();
        List<UserMessage> problems = new ArrayList<>();
        settings.onProblem(problems::add);
        disk.full = true;
        settings.set(SettingKeys.THEME, ThemeChoice.DARK);
        endPause();
        assertThat(problems)
                .extracting(UserMessage::key)
                .containsExactly("settings.problem.unwritable");
        assertThat(settings.get(SettingKeys.THEME)).isEqualTo(ThemeChoice.DARK);
        disk.full = false;
        settings.set(SettingKeys.REDUCE_MOTION, true);
        endPause();
        assertThat(open().get(SettingKeys.THEME)).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void aFileThatCannotBeReadStays() throws IOException {
        Files.writeString(file(), "{\"theme\": \"DARK\"}");
        disk.unreadable = true;
        List<UserMessage> problems = new ArrayList<>();
        open().onProblem(problems::add);
        assertThat(problems)
                .extracting(UserMessage::key)
                .containsExactly("settings.problem.unreadable");
        assertThat(file()).content(StandardCharsets.UTF_8).contains("DARK");
    }

    /** The real disk, which the test can fill up or close. */
    private static final class Disk implements FileLayer {
        int writes;
        boolean full;
        boolean unreadable;

        @Override
        public byte[] read(Path path) throws IOException {
            if (unreadable) {
                throw new IOException("permission denied");
            }
            return FileLayer.real().read(path);
        }

        @Override
        public void writeAtomically(Path path, byte[] bytes) throws IOException {
            if (full) {
                throw new IOException("no space left on device");
            }
            writes++;
            FileLayer.real().writeAtomically(path, bytes);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            FileLayer.real().move(from, to);
        }

        @Override
        public void delete(Path path) throws IOException {
            FileLayer.real().delete(path);
        }

        @Override
        public void makeFolder(Path path) throws IOException {
            FileLayer.real().makeFolder(path);
        }

        @Override
        public List<Path> list(Path path) throws IOException {
            return FileLayer.real().list(path);
        }

        @Override
        public boolean exists(Path path) {
            return FileLayer.real().exists(path);
        }
    }
}
