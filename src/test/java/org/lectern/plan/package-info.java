/** Tests of the room of the same name. */
@NullMarked
package org.lectern.plan;

import org.jspecify.annotations.NullMarked;
