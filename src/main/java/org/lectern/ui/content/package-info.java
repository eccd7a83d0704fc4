/**
 * What several screens show of the domain in the same words and forms: a material's facts and
 * sections, the menu of plans, the pages of a PDF.
 */
@NullMarked
package org.lectern.ui.content;

import org.jspecify.annotations.NullMarked;
