/** Shows, prints and exports pages that a caller made; knows neither PDFBox nor the domain. */
@NullMarked
package org.lectern.ui.kit.paper;

import org.jspecify.annotations.NullMarked;
