package org.lectern.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Where the counselor's data lies when nothing else is said: the place that the platform has for
 * it.
 */
final class DataFolder {
    private DataFolder() {}

    /**
     * The platform's own folder: XDG Base Directory 0.8 on Linux, AppData on Windows, Application
     * Support on macOS.
     *
     * @param environment the environment variables
     * @param properties the system properties
     */
    static Path standard(Map<String, String> environment, Properties properties) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(properties.getProperty("user.home", "."));
        if (system.contains("win")) {
            String roaming = environment.get("APPDATA");
            return roaming == null || roaming.isBlank()
                    ? home.resolve("AppData").resolve("Roaming").resolve("Lectern")
                    : Path.of(roaming).resolve("Lectern");
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Lectern");
        }
        String data = environment.get("XDG_DATA_HOME");
        // The specification has relative paths ignored.
        return data == null || data.isBlank() || !Path.of(data).isAbsolute()
                ? home.resolve(".local").resolve("share").resolve("lectern")
                : Path.of(data).resolve("lectern");
    }
}
