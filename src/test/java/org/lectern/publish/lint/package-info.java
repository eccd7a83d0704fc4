/** Tests of the check before publishing. */
@NullMarked
package org.lectern.publish.lint;

import org.jspecify.annotations.NullMarked;
