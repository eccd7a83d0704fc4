package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

class DataFolderTest {
    private static Path standard(String system, Map<String, String> environment) {
        var properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/vera");
        return DataFolder.standard(environment, properties);
    }

    @Test
    void linuxFollowsTheDesktopsRule() {
        assertThat(standard("Linux", Map.of()))
                .isEqualTo(Path.of("/home/vera/.local/share/lectern"));
        assertThat(standard("Linux", Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/lectern"));
        assertThat(standard("Linux", Map.of("XDG_DATA_HOME", "relative")))
                .isEqualTo(Path.of("/home/vera/.local/share/lectern"));
    }

    @Test
    void theOthersHaveTheirOwn() {
        assertThat(standard("Mac OS X", Map.of()))
                .isEqualTo(Path.of("/home/vera/Library/Application Support/Lectern"));
        assertThat(standard("Windows 11", Map.of()))
                .isEqualTo(Path.of("/home/vera/AppData/Roaming/Lectern"));
        assertThat(standard("Windows 11", Map.of("APPDATA", "/roam")))
                .isEqualTo(Path.of("/roam/Lectern"));
    }
}
