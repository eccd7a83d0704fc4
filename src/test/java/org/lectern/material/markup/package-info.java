/** Tests of the room of the same name. */
@NullMarked
package org.lectern.material.markup;

import org.jspecify.annotations.NullMarked;
