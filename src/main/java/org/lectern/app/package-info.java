/** The program: main class, composition root, installation and index in order, command line. */
@NullMarked
package org.lectern.app;

import org.jspecify.annotations.NullMarked;
