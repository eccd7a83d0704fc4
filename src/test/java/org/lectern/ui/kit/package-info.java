/** Tests of the room of the same name. */
@NullMarked
package org.lectern.ui.kit;

import org.jspecify.annotations.NullMarked;
