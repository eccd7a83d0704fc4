package org.lectern.material;

import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;

/**
 * What a plan or handout refers to: one revision of one material of one library, for ever. The same
 * revision with another manifest is refused.
 *
 * @param feed the library's feed identity, the sha256 of its {@code 1.root.json}
 * @param revision 1 and up
 * @param manifest the sha256 of the material's manifest
 */
public record Pin(Sha256 feed, MaterialId material, int revision, Sha256 manifest) {}
