/** Tests of the room of the same name. */
@NullMarked
package org.lectern.app;

import org.jspecify.annotations.NullMarked;
