/** The session plans: the list, and the plan with its agenda. */
@NullMarked
package org.lectern.ui.plan;

import org.jspecify.annotations.NullMarked;
