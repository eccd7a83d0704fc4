package org.lectern.app;

import org.lectern.ui.settings.About;

import java.util.List;

/** What others made and Lectern carries, with the licence of each. */
final class BundledParts {
    static final List<About.Part> ALL =
            List.of(
                    new About.Part("OpenJDK, OpenJFX", "GPL-2.0 + Classpath Exception"),
                    new About.Part("AtlantaFX", "MIT"),
                    new About.Part("ControlsFX", "BSD-3-Clause"),
                    new About.Part("H2", "MPL-2.0"),
                    new About.Part("jOOQ", "Apache-2.0"),
                    new About.Part("Apache Lucene", "Apache-2.0"),
                    new About.Part("Apache PDFBox", "Apache-2.0"),
                    new About.Part("openhtmltopdf", "LGPL-2.1-or-later"),
                    new About.Part("commonmark-java", "BSD-2-Clause"),
                    new About.Part("Jackson", "Apache-2.0"),
                    new About.Part("ICU4J", "Unicode-3.0"),
                    new About.Part("picocli", "Apache-2.0"),
                    new About.Part("Inter, Noto Sans, Noto Serif", "OFL-1.1"),
                    new About.Part("DejaVu Sans", "Bitstream Vera"),
                    new About.Part("Lucide", "ISC"));

    private BundledParts() {}
}
