package org.lectern.pdf;

import org.lectern.base.LanguageTag;

import java.util.List;

/**
 * The words of the sample sheet in one language.
 *
 * @param paragraphs two paragraphs
 * @param items four things to tick
 * @param scale the ends of a scale
 * @param rows what is rated
 * @param cards a heading for each card
 */
record Words(
        String language,
        String title,
        List<String> paragraphs,
        String first,
        String second,
        String third,
        String note,
        List<String> items,
        List<String> scale,
        List<String> rows,
        List<String> cards,
        String pageOf) {

    LanguageTag tag() {
        return LanguageTag.of(language);
    }

    static List<Words> all() {
        return List.of(english(), bulgarian(), greek(), spanish(), italian(), polish());
    }

    static Words english() {
        return new Words(
                "en",
                "My top three values",
                List.of(
                        "You sorted the cards and kept five. Now choose three. There are no right"
                                + " or wrong answers: this page is yours.",
                        "Office, difficult, affluent: words that other fonts would print with"
                                + " ligatures."),
                "My top three values at work",
                "What gives me energy?",
                "How well does my present or last job fit?",
                "“Helping others: on a good day somebody leaves with a smile.”",
                List.of(
                        "Working with my hands",
                        "Solving a puzzle",
                        "Being part of a team",
                        "Quiet time alone"),
                List.of("not at all", "very well"),
                List.of("My first value", "My second value", "My third value"),
                List.of(
                        "Security",
                        "Helping others",
                        "Independence",
                        "Learning",
                        "Recognition",
                        "Teamwork",
                        "Variety",
                        "Time for family",
                        "Good pay"),
                "page %s of %s");
    }

    static Words bulgarian() {
        return new Words(
                "bg",
                "Моите три най-важни ценности",
                List.of(
                        "Подредихте картите и запазихте пет. Сега изберете три. Няма верни и"
                                + " грешни отговори: тази страница е ваша.",
                        "Щастлив ѝ е денят, когато ѝ се получава – „ъгъл“, „йод“, „юни“, „цвят“."),
                "Моите три най-важни ценности в работата",
                "Какво ми дава енергия?",
                "Колко ми подхожда сегашната или последната ми работа?",
                "„Да помагам на другите: в хубавия ден някой си тръгва с усмивка.“",
                List.of(
                        "Да работя с ръцете си",
                        "Да решавам загадки",
                        "Да бъда част от екип",
                        "Тихо време насаме"),
                List.of("никак", "много добре"),
                List.of("Първата ми ценност", "Втората ми ценност", "Третата ми ценност"),
                List.of(
                        "Сигурност",
                        "Да помагам",
                        "Независимост",
                        "Учене",
                        "Признание",
                        "Работа в екип",
                        "Разнообразие",
                        "Време за семейството",
                        "Добро заплащане"),
                "страница %s от %s");
    }

    static Words greek() {
        return new Words(
                "el",
                "Οι τρεις σημαντικότερες αξίες μου",
                List.of(
                        "Ταξινομήσατε τις κάρτες και κρατήσατε πέντε. Τώρα διαλέξτε τρεις. Δεν"
                                + " υπάρχουν σωστές ή λάθος απαντήσεις: αυτή η σελίδα είναι δική"
                                + " σας.",
                        "Ένα ταΐζω, μια ρεΰλη, «εισαγωγικά» και η άνω τελεία· όλα τυπώνονται."),
                "Οι τρεις αξίες μου στη δουλειά",
                "Τι μου δίνει ενέργεια;",
                "Πόσο μου ταιριάζει η τωρινή ή η τελευταία μου δουλειά;",
                "«Να βοηθώ τους άλλους: σε μια καλή μέρα κάποιος φεύγει με χαμόγελο.»",
                List.of(
                        "Να δουλεύω με τα χέρια μου",
                        "Να λύνω γρίφους",
                        "Να ανήκω σε μια ομάδα",
                        "Ήσυχος χρόνος μόνος μου"),
                List.of("καθόλου", "πάρα πολύ"),
                List.of("Η πρώτη μου αξία", "Η δεύτερη μου αξία", "Η τρίτη μου αξία"),
                List.of(
                        "Ασφάλεια",
                        "Βοήθεια",
                        "Ανεξαρτησία",
                        "Μάθηση",
                        "Αναγνώριση",
                        "Ομαδικότητα",
                        "Ποικιλία",
                        "Χρόνος για την οικογένεια",
                        "Καλός μισθός"),
                "σελίδα %s από %s");
    }

    static Words spanish() {
        return new Words(
                "es",
                "Mis tres valores principales",
                List.of(
                        "Ha ordenado las tarjetas y se ha quedado con cinco. Ahora elija tres. No"
                                + " hay respuestas correctas ni incorrectas: esta página es suya.",
                        "¿Qué haría mañana? ¡Nada de prisas! El pingüino, el niño y la canción."),
                "Mis tres valores en el trabajo",
                "¿Qué me da energía?",
                "¿Hasta qué punto encaja mi trabajo actual o el último?",
                "«Ayudar a los demás: en un buen día alguien se va con una sonrisa.»",
                List.of(
                        "Trabajar con las manos",
                        "Resolver un rompecabezas",
                        "Formar parte de un equipo",
                        "Un rato de silencio a solas"),
                List.of("nada", "muy bien"),
                List.of("Mi primer valor", "Mi segundo valor", "Mi tercer valor"),
                List.of(
                        "Seguridad",
                        "Ayudar",
                        "Independencia",
                        "Aprender",
                        "Reconocimiento",
                        "Equipo",
                        "Variedad",
                        "Tiempo para la familia",
                        "Buen sueldo"),
                "página %s de %s");
    }

    static Words italian() {
        return new Words(
                "it",
                "I miei tre valori principali",
                List.of(
                        "Ha ordinato le carte e ne ha tenute cinque. Ora ne scelga tre. Non ci"
                                + " sono risposte giuste o sbagliate: questa pagina è Sua.",
                        "Perché no? L’attività più utile è un caffè con un’amica; così è deciso."),
                "I miei tre valori al lavoro",
                "Che cosa mi dà energia?",
                "Quanto mi si addice il lavoro attuale o l’ultimo?",
                "«Aiutare gli altri: in una buona giornata qualcuno se ne va con un sorriso.»",
                List.of(
                        "Lavorare con le mani",
                        "Risolvere un rompicapo",
                        "Far parte di un gruppo",
                        "Un po’ di tempo da solo"),
                List.of("per niente", "molto bene"),
                List.of("Il mio primo valore", "Il mio secondo valore", "Il mio terzo valore"),
                List.of(
                        "Sicurezza",
                        "Aiutare",
                        "Indipendenza",
                        "Imparare",
                        "Riconoscimento",
                        "Lavoro di squadra",
                        "Varietà",
                        "Tempo per la famiglia",
                        "Buona paga"),
                "pagina %s di %s");
    }

    static Words polish() {
        return new Words(
                "pl",
                "Moje trzy najważniejsze wartości",
                List.of(
                        "Karty są ułożone, zostało pięć. Teraz proszę wybrać trzy. Nie ma dobrych"
                                + " ani złych odpowiedzi: ta strona należy do Pani lub Pana.",
                        "Zażółć gęślą jaźń: ŻÓŁĆ, źdźbło, „cudzysłów” i pauza – wszystko jest."),
                "Moje trzy wartości w pracy",
                "Co daje mi energię?",
                "Jak bardzo pasuje do mnie obecna lub ostatnia praca?",
                "„Pomagać innym: w dobry dzień ktoś wychodzi z uśmiechem.”",
                List.of(
                        "Praca rękami",
                        "Rozwiązywanie łamigłówek",
                        "Bycie częścią zespołu",
                        "Cichy czas w samotności"),
                List.of("wcale", "bardzo dobrze"),
                List.of("Moja pierwsza wartość", "Moja druga wartość", "Moja trzecia wartość"),
                List.of(
                        "Bezpieczeństwo",
                        "Pomaganie",
                        "Niezależność",
                        "Nauka",
                        "Uznanie",
                        "Zespół",
                        "Różnorodność",
                        "Czas dla rodziny",
                        "Dobra płaca"),
                "strona %s z %s");
    }
}
