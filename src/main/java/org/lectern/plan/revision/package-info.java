/** A plan's pinned revisions beside newer ones: what differs, and going over to them. */
@NullMarked
package org.lectern.plan.revision;

import org.jspecify.annotations.NullMarked;
