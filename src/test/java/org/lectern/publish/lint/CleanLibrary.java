package org.lectern.publish.lint;

import org.lectern.testing.SourceFiles;

/** A small library in English and Bulgarian that lint has nothing to say of. */
public final class CleanLibrary extends SourceFiles {
    public static final String FACTS = "materials/first-day/material.yaml";
    static final String EN = "materials/first-day/en/";
    static final String BG = "materials/first-day/bg/";

    public CleanLibrary() {
        put(
                "library.yaml",
                """
                format: 1
                id: clean
                publisher: Tests
                title: {en: Clean}
                licence: CC-BY-SA-4.0
                languages: [en, bg]
                """);
        put(
                "framework.yaml",
                """
                format: 1
                id: clean-framework
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
                """);
        put(
                "glossary.yaml",
                """
                format: 1
                terms:
                  - words: {en: facilitator, bg: водещ}
                things:
                  - {en: [flip chart, flip-chart], bg: [флипчарт]}
                  - {en: [scissors], bg: [ножиц]}
                """);
        put(
                "plans/evening.yaml",
                """
                format: 1
                id: evening
                title: {en: Evening}
                description: {en: For beginners}
                sessions:
                  - start: "18:00"
                    minutes: 30
                    blocks:
                      - {material: first-day, minutes: 20}
                      - {break: 10}
                """);
        put(
                FACTS,
                """
                format: 1
                id: first-day
                revision: 2
                competences: [values]
                level: A
                type: activity
                minutes: {min: 10, typical: 15, max: 20}
                group: {min: 2, max: 12}
                oneToOne: true
                method: [alone]
                things:
                  - {name: {en: set of cards, bg: комплект карти}, per: group, count: 1, sheet: cards-days}
                  - {name: {en: flip chart, bg: флипчарт}, per: session, count: 1}
                internet: false
                audience: [adults]
                pages: {handout-day: 1}
                authors: [Tests]
                year: 2026
                source: Tests
                """);
        put(EN + "guide.md", guide("First day at work", "{status: original}", GUIDE_EN));
        put(
                BG + "guide.md",
                guide("Първият работен ден", "{source: en, revision: 2, status: draft}", GUIDE_BG));
        put(
                EN + "handout-day.md",
                """
                ---
                title: My first day
                ---
                Think of a first day that you remember well, at work or at school.

                ## What I remember

                :::lines 3

                ## What helped me

                - [ ] Somebody smiled
                - [ ] Somebody explained

                | When | What |
                |---|---|
                | Morning | |
                """);
        put(
                BG + "handout-day.md",
                """
                ---
                title: Моят първи ден
                ---
                Спомнете си един първи ден, който помните добре, на работа или в училище.

                ## Какво помня

                :::lines 2

                ## Какво ми помогна

                - [ ] Някой се усмихна
                - [ ] Някой обясни

                | Кога | Какво |
                |---|---|
                | Сутрин | |
                """);
        put(EN + "cards-days.md", "---\ntitle: Days\n---\n:::cards 2x4\n- **Monday** Begin\n:::\n");
        put(
                BG + "cards-days.md",
                "---\ntitle: Дни\n---\n:::cards 2x4\n- **Понеделник** Начало\n:::\n");
    }

    private static final String GUIDE_EN =
            """
            ## Preparation {#preparation}

            Write the question on the flip chart before the participants arrive.

            ## Steps {#steps}

            1. (5 min) **Remember.** Ask everybody to remember one first day at work.
            2. (10 min) **Tell.** In pairs they tell each other what happened on that day.

            ## Debrief {#debrief}

            - What helped you most on that day?

            ## Variations {#variations}

            **One-to-one.** Take the scissors and cut the cards together.
            """;

    private static final String GUIDE_BG =
            """
            ## Подготовка {#preparation}

            Напишете въпроса на флипчарта, преди да са дошли участниците.

            ## Стъпки {#steps}

            1. (5 min) **Спомен.** Помолете всеки да си спомни един първи работен ден.
            2. (10 min) **Разказ.** По двойки си разказват какво се е случило в този ден.

            ## Обсъждане {#debrief}

            - Какво Ви помогна най-много през този ден?

            ## Варианти {#variations}

            **Индивидуално.** Вземете ножицата и изрежете картите заедно.
            """;

    private static String guide(String title, String translation, String body) {
        return "---\ntitle: "
                + title
                + "\nsummary: Short.\nobjectives:\n  - One\ntranslation: "
                + translation
                + "\n---\n"
                + body;
    }
}
