/** Tells a publisher before publishing what readers of a library would stumble over. */
@NullMarked
package org.lectern.publish.lint;

import org.jspecify.annotations.NullMarked;
