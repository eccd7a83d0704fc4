/** Tests of the room of the same name. */
@NullMarked
package org.lectern.ui.plan;

import org.jspecify.annotations.NullMarked;
