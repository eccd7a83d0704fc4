package org.lectern.publish.lint;

import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.material.Material;
import org.lectern.material.SamplePlan;
import org.lectern.material.SamplePlan.Part;

import java.util.Map;

/** Whether the sample plans can be held as they are written. */
final class PlanChecks {
    private final Map<MaterialId, Material> materials;
    private final Findings findings;

    PlanChecks(Map<MaterialId, Material> materials, Findings findings) {
        this.materials = materials;
        this.findings = findings;
    }

    void look(SamplePlan plan) {
        String file = "plans/" + plan.id() + ".yaml";
        for (int i = 0; i < plan.sessions().size(); i++) {
            var session = plan.sessions().get(i);
            if (session.plannedMinutes() != session.minutes()) {
                findings.add(
                        Rule.PLAN_TOTAL,
                        file,
                        1,
                        UserMessage.of(
                                "publish.lint.planTotal",
                                i + 1,
                                session.plannedMinutes(),
                                session.minutes()));
            }
            for (var part : session.parts()) {
                if (part instanceof Part.OfMaterial(var id, int minutes)) {
                    var material = materials.get(id);
                    if (material != null) {
                        look(file, material, minutes);
                    }
                }
            }
        }
    }

    private void look(String file, Material material, int minutes) {
        var facts = material.facts();
        if (facts.withdrawn()) {
            findings.add(
                    Rule.PLAN_WITHDRAWN,
                    file,
                    1,
                    UserMessage.of("publish.lint.planWithdrawn", facts.id().value()));
        }
        if (minutes < facts.minutes().min() || minutes > facts.minutes().max()) {
            findings.add(
                    Rule.PLAN_BLOCK,
                    file,
                    1,
                    UserMessage.of(
                            "publish.lint.planBlock",
                            facts.id().value(),
                            minutes,
                            facts.minutes().min(),
                            facts.minutes().max()));
        }
    }
}
