/** Tests of the room of the same name. */
@NullMarked
package org.lectern.paper;

import org.jspecify.annotations.NullMarked;
