/**
 * What a counselor makes, as immutable values: envelope, undo and redo, and the port through which
 * they are kept. Knows no particular document.
 */
@NullMarked
package org.lectern.document;

import org.jspecify.annotations.NullMarked;
