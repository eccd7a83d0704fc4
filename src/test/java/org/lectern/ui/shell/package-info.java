/** Tests of the room of the same name. */
@NullMarked
package org.lectern.ui.shell;

import org.jspecify.annotations.NullMarked;
