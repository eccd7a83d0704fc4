/** Tests of the room of the same name. */
@NullMarked
package org.lectern.document;

import org.jspecify.annotations.NullMarked;
