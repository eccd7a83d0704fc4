package org.lectern.ui.kit;

/**
 * The line icons, drawn in a square of 24 × 24 with a stroke of 1.75. Path data from Lucide
 * (lucide.dev), ISC licence, Copyright (c) Lucide Contributors; see LICENSE-lucide.txt beside the
 * style sheets.
 */
public enum Icon {
    ALERT(
            "M10.29 3.86 1.82 18a2 2 0 0 0 1.71 3h16.94a2 2 0 0 0 1.71-3L13.71 "
                    + "3.86a2 2 0 0 0-3.42 0Z M12 9v4M12 17h.01"),
    BASKET(
            "M5 11l4-7M19 11l-4-7M2 11h20M3.5 11l1.6 7.4a2 2 0 0 0 2 1.6h9.8a2 "
                    + "2 0 0 0 2-1.6l1.7-7.4M9 15v2M15 15v2M12 15v2"),
    BLOCKED("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z M12 8v4M12 16h.01"),
    BOLD("M7 5h6a3.5 3.5 0 0 1 0 7H7z M7 12h7a3.5 3.5 0 0 1 0 7H7z"),
    BREAK(
            "M17 8h1a4 4 0 1 1 0 8h-1 M3 8h14v9a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4Z "
                    + "M6 2v2M10 2v2M14 2v2"),
    CALENDAR(
            "M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 "
                    + "2 0 0 1 2 -2Z M16 2v4M8 2v4M3 10h18"),
    CARDS("M3 4h8v7H3z M13 4h8v7h-8z M3 13h8v7H3z M13 13h8v7h-8z"),
    CATALOGUE(
            "M12 7v14 M3 18a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h5a4 4 0 0 1 4 4 4 4 0"
                    + " 0 1 4-4h5a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-6a3 3 0 0 0-3 3 3 3 0 0"
                    + " 0-3-3z"),
    CHECK("M20 6 9 17l-5-5"),
    CHECKBOX(
            "M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3v-12a3 "
                    + "3 0 0 1 3 -3Z M8 12l3 3 5-6"),
    CHECK_CIRCLE("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z M8.5 12l2.5 2.5 4.5-5"),
    CHEVRON_DOWN("M6 9l6 6 6-6"),
    CHEVRON_LEFT("M15 6l-6 6 6 6"),
    CHEVRON_RIGHT("M9 6l6 6-6 6"),
    CHEVRON_UP("M6 15l6-6 6 6"),
    CLOCK("M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0Z M12 7v5l3 2"),
    CLOSE("M18 6 6 18M6 6l12 12"),
    COLUMNS("M4 5h6M4 10h6M4 15h6M4 20h6 M14 5h6M14 10h6M14 15h6M14 20h6"),
    COPY(
            "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-10a2"
                    + " 2 0 0 1 2 -2Z M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9"
                    + " 2 2"),
    DOWNLOAD("M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5M12 15V3"),
    END("M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4M16 17l5-5-5-5M21 12H9"),
    FIT("M4 3h16M4 21h16M12 7v10M9 9.5l3-3 3 3M9 14.5l3 3 3-3"),
    FOLDER("M4 20a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h5l2 3h9a2 2 0 0 1 2 2v10a2 2 0" + " 0 1-2 2z"),
    FRAME("M4 5h16v14H4z"),
    GAP("M3 18h18 M7 13V6 M11 13V9a2 2 0 0 1 4 0v4"),
    GLOBE(
            "M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0Z M2.5 12h19M12 2.5a"
                    + "15 15 0 0 1 0 19M12 2.5a15 15 0 0 0 0 19"),
    GRIP(
            "M7.4 5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0Z M13.4 5a1.6 1.6 0"
                    + " 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0Z M7.4 12a1.6 1.6 0 1 0 3.2 0a1.6 1"
                    + ".6 0 1 0 -3.2 0Z M13.4 12a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0"
                    + "Z M7.4 19a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0Z M13.4 19a1.6 1"
                    + ".6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0Z",
            true),
    HANDOUT(
            "M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7Z M14 2v4"
                    + "a2 2 0 0 0 2 2h4 M16 13H8M16 17H8M10 9H8"),
    HEADING("M6 5v14M18 5v14M6 12h12"),
    HELP(
            "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z M9.1 9a3 3 0 0 1 5.8 1c0"
                    + " 2-3 3-3 3M12 17h.01"),
    INTERNET(
            "M5 12.55a11 11 0 0 1 14 0M1.5 8.8a16 16 0 0 1 21 0M8.5 16.1a6 6 0 "
                    + "0 1 7 0M12 20h.01"),
    LINES("M4 6h16M4 12h16M4 18h10"),
    LIST("M9 6h12M9 12h12M9 18h12 M4 6h.01M4 12h.01M4 18h.01"),
    LIST_FILTER("M3 6h18M7 12h10M10 18h4"),
    LOCK(
            "M6 11h12a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-6a2 2"
                    + " 0 0 1 2 -2Z M8 11V7a4 4 0 0 1 8 0v4"),
    MINUS("M5 12h14"),
    MORE(
            "M3.2 12a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0Z M10.2 12a1.8 1.8"
                    + " 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0Z M17.2 12a1.8 1.8 0 1 0 3.6 0a1."
                    + "8 1.8 0 1 0 -3.6 0Z",
            true),
    NEXT("M5 4l11 8-11 8zM19 5v14"),
    NOTE("M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z"),
    OFFLINE(
            "M22 12H2M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-"
                    + "6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11zM6 16h.01M10 16h.0"
                    + "1"),
    PACKAGE(
            "M21 16V8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a"
                    + "2 2 0 0 0 1 1.73l7 4a2 2 0 0 0 2 0l7-4A2 2 0 0 0 21 16z M3.27 6.96"
                    + " 12 12.01l8.73-5.05M12 22.08V12"),
    PAUSE("M8 5v14M16 5v14"),
    PENCIL("M17 3a2.8 2.8 0 1 1 4 4L7.5 20.5 2 22l1.5-5.5z"),
    PEOPLE(
            "M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2 M5 7a4 4 0 1 0 8 0a4 4 0"
                    + " 1 0 -8 0Z M22 21v-2a4 4 0 0 0-3-3.87M16 3.13a4 4 0 0 1 0 7.75"),
    PICTURE("M4 4h16v16H4z M4 17l5-5 4 4 3-3 4 4 M14.5 8.5h.01"),
    PIN(
            "M12 17v5 M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V17"
                    + "h14v-1.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V6h1a2 2 "
                    + "0 0 0 0-4H8a2 2 0 0 0 0 4h1z"),
    PLAN(
            "M9 2h6a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-6a1 1 0 0 1 -1 -1v-2a1 1 0 "
                    + "0 1 1 -1Z M16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6"
                    + "a2 2 0 0 1 2-2h2 M12 11h4M12 16h4M8 11h.01M8 16h.01"),
    PLAY("M6 4v16l14-8z"),
    PLUS("M12 5v14M5 12h14"),
    PRINT(
            "M6 9V2h12v7 M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 "
                    + "2v5a2 2 0 0 1-2 2h-2 M6 14h12v8h-12Z"),
    PROJECTOR(
            "M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-10a2 "
                    + "2 0 0 1 2 -2Z M8 21h8M12 17v4"),
    REDO("M15 14l5-5-5-5 M20 9H9.5a5.5 5.5 0 0 0 0 11H13"),
    REFRESH("M3 12a9 9 0 0 1 15-6.7L21 8M21 3v5h-5M21 12a9 9 0 0 1-15 6.7L3 16M" + "3 21v-5h5"),
    SCALE(
            "M2.5 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0Z M9.5 12a2.5 2.5 0 1 "
                    + "0 5 0a2.5 2.5 0 1 0 -5 0Z M16.5 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0"
                    + " -5 0Z"),
    SCISSORS(
            "M3 6a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z M3 18a3 3 0 1 0 6 0a3 3 0 1 0 -"
                    + "6 0Z M20 4 8.1 15.9M14.5 14.5 20 20M8.1 8.1 12 12"),
    SEARCH("M4 11a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z M20 20l-4-4"),
    SETTINGS(
            "M4 6h10M18 6h2M4 12h2M10 12h10M4 18h8M16 18h4 M14 6a2 2 0 1 0 4 0a"
                    + "2 2 0 1 0 -4 0Z M6 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z M12 18a2 2 0 1"
                    + " 0 4 0a2 2 0 1 0 -4 0Z"),
    STAR(
            "M12 2.5l2.94 5.96 6.58.96-4.76 4.64 1.12 6.55L12 17.52l-5.88 3.09 "
                    + "1.12-6.55L2.48 9.42l6.58-.96z"),
    TABLE("M3 5h18v14H3z M3 10h18M3 14.5h18M10 5v14"),
    TITLE("M4 7V4h16v3M9 20h6M12 4v16"),
    TRASH(
            "M3 6h18M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M8 6V4a2 2 0 0 1 2-"
                    + "2h4a2 2 0 0 1 2 2v2M10 11v6M14 11v6"),
    UNDO("M9 14 4 9l5-5 M4 9h10.5a5.5 5.5 0 0 1 0 11H11"),
    UNVERIFIED("M12 22s8-4 8-10V5l-8-3-8 3v7c0 6 8 10 8 10 M12 8v4M12 16h.01"),
    VERIFIED("M12 22s8-4 8-10V5l-8-3-8 3v7c0 6 8 10 8 10 M9 12l2 2 4-4");

    private final String path;
    private final boolean filled;

    Icon(String path) {
        this(path, false);
    }

    Icon(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    /** SVG path data inside 0 … 24. */
    String path() {
        return path;
    }

    /** Whether the shape is filled instead of drawn. */
    boolean filled() {
        return filled;
    }
}
