/**
 * H2, its migrations, the jOOQ implementations of the ports, the mirror of documents as files. The
 * only place with jOOQ and {@code java.sql}.
 */
@NullMarked
package org.lectern.store;

import org.jspecify.annotations.NullMarked;
