/** The main window: the rail, the place for screens, shortcuts, help, jobs and notices. */
@NullMarked
package org.lectern.ui.shell;

import org.jspecify.annotations.NullMarked;
