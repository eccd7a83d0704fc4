/**
 * Reads the source format (docs/source-format.md) strictly: every problem is collected with its
 * file and line, and nothing half-read leaves the package.
 */
@NullMarked
package org.lectern.material.source;

import org.jspecify.annotations.NullMarked;
