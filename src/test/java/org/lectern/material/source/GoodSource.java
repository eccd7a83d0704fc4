package org.lectern.material.source;

import org.lectern.testing.SourceFiles;

/** A small library without a mistake, for tests to spoil in one place. */
final class GoodSource extends SourceFiles {
    static final String PLAN = "plans/one-evening.yaml";
    static final String GLOSSARY = "glossary.yaml";
    static final String LINT = "lint.yaml";
    static final String MATERIAL = "materials/my-work/material.yaml";
    static final String GUIDE = "materials/my-work/en/guide.md";
    static final String GUIDE_BG = "materials/my-work/bg/guide.md";
    static final String HANDOUT = "materials/my-work/en/handout-one.md";

    private static final String LIBRARY_TEXT =
            """
            format: 1
            id: small
            publisher: Lectern
            title: {en: Small}
            licence: CC-BY-SA-4.0
            languages: [en, bg]
            """;
    private static final String FRAMEWORK_TEXT =
            """
            format: 1
            id: small-framework
            version: "1"
            title: {en: Skills, bg: Умения}
            levels:
              - id: A
                name: {en: Basic, bg: Основно}
            areas:
              - id: self
                colour: "#7657B5"
                name: {en: Self, bg: Аз}
                competences:
                  - id: values
                    name: {en: Values, bg: Ценности}
                    statements:
                      A: {en: I can, bg: Мога}
            """;
    private static final String MATERIAL_TEXT =
            """
            format: 1
            id: my-work
            revision: 2
            competences: [values]
            level: A
            type: self-assessment
            minutes: {min: 10, typical: 15, max: 20}
            group: {min: 2, max: 12}
            oneToOne: true
            method: [alone, plenary]
            things:
              - name: {en: pen, bg: химикалка}
                per: participant
                count: 1
                sheet: handout-one
            internet: false
            audience: [adults, seniors]
            sensitivity: {en: Take care, bg: Внимавайте}
            pages: {handout-one: 1}
            licence: CC-BY-4.0
            authors: [Ana Example]
            year: 2026
            source: Small library
            basedOn:
              title: Older work
              authors: [Bo Example]
              licence: CC0-1.0
              source: https://example.org
              changes: {en: Shorter., bg: По-кратко.}
            """;
    private static final String GUIDE_TEXT =
            """
            ---
            title: My work
            summary: A short look at work.
            objectives:
              - Name one value
            translation: {status: original}
            ---
            ## Preparation {#preparation}

            - Print it. ![A hand](../files/hand.png)

            ## Steps {#steps}

            1. (5 min) **A good day.** Ask everyone.

               - “What made it good?”

            2. (10 min) **On paper!**

               :::note
               Keep calm.
               :::

            ## Debrief {#debrief}

            - What did you see?

            ## Variations {#variations}

            **One-to-one.** Talk.

            ## More
            """;
    private static final String HANDOUT_TEXT =
            """
            ---
            title: One
            ---
            ## Mine

            :::lines 3
            """;

    private static final String PLAN_TEXT =
            """
            format: 1
            id: one-evening
            title: {en: One evening, bg: Една вечер}
            description: {en: For a small group}
            sessions:
              - title: {en: Part 1}
                start: "18:30"
                minutes: 60
                blocks:
                  - {text: {en: Welcome}, minutes: 10, notes: {en: Smile.}}
                  - {material: my-work, minutes: 15}
                  - {break: 5}
            """;
    private static final String GLOSSARY_TEXT =
            """
            format: 1
            terms:
              - words: {en: facilitator, bg: водещ}
                note: Who leads the session
            things:
              - {en: [flip chart, flip-chart], bg: [флипчарт]}
            """;
    private static final String LINT_TEXT =
            """
            format: 1
            expected:
              - finding: draft
                at: materials/my-work
                why: It is new.
            """;

    GoodSource() {
        put("library.yaml", LIBRARY_TEXT);
        put("framework.yaml", FRAMEWORK_TEXT);
        put(PLAN, PLAN_TEXT);
        put(GLOSSARY, GLOSSARY_TEXT);
        put(LINT, LINT_TEXT);
        put(MATERIAL, MATERIAL_TEXT);
        put(GUIDE, GUIDE_TEXT);
        put(
                GUIDE_BG,
                GUIDE_TEXT
                        .replace("title: My work", "title: Моята работа")
                        .replace("{status: original}", "{source: en, revision: 1, status: draft}"));
        put(HANDOUT, HANDOUT_TEXT);
        put("materials/my-work/en/handout-one.easy.md", HANDOUT_TEXT);
        put("materials/my-work/files/hand.png", "picture");
    }
}
