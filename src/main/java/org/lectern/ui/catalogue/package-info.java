/** The catalogue screen: search, filters, results, one material in detail, and the basket. */
@NullMarked
package org.lectern.ui.catalogue;

import org.jspecify.annotations.NullMarked;
