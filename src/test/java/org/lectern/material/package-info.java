/** Tests of the room of the same name. */
@NullMarked
package org.lectern.material;

import org.jspecify.annotations.NullMarked;
