package org.lectern.material.source;

import org.lectern.material.Framework;
import org.lectern.material.Glossary;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Material;
import org.lectern.material.SamplePlan;

import java.util.List;

/**
 * A source folder that was read whole.
 *
 * @param materials in the order of their ids
 * @param plans in the order of their ids
 * @param glossary empty when the library has none
 * @param expected what its publisher knows of, in the order of the file
 */
public record SourceLibrary(
        LibraryFacts facts,
        Framework framework,
        List<Material> materials,
        List<SamplePlan> plans,
        Glossary glossary,
        List<ExpectedFinding> expected) {
    public SourceLibrary {
        materials = List.copyOf(materials);
        plans = List.copyOf(plans);
        expected = List.copyOf(expected);
    }
}
