/**
 * What several screens show of the domain in the same words and forms: a material's facts and
 * sections, the menu of plans, own materials, the pages of a PDF; and documents that are open with
 * their undo.
 */
@NullMarked
package org.lectern.ui.content;

import org.jspecify.annotations.NullMarked;
