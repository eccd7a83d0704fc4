/** Tests of the room of the same name. */
@NullMarked
package org.lectern.handout;

import org.jspecify.annotations.NullMarked;
