package org.lectern.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something of a library that the program must not use.
 *
 * @param what how the message names it
 * @param uses the accesses that are banned
 * @param except the rooms that may use it all the same
 * @param reason why it is banned
 * @param instead what to use
 * @param sample statements, one a line, each of which must be noticed
 */
record Ban(
        String what,
        Predicate<JavaAccess<?>> uses,
        Set<String> except,
        String reason,
        String instead,
        String sample) {

    /** A sentence for each use of the banned thing in a class: where, why, and what to use. */
    Stream<String> findings(JavaClass type) {
        if (Rooms.of(type.getPackageName()).filter(except::contains).isPresent()) {
            return Stream.empty();
        }
        return type.getAccessesFromSelf().stream()
                .filter(uses)
                .map(
                        use ->
                                "%s: %s is banned: %s. Use %s."
                                        .formatted(place(use), what, reason, instead));
    }

    private static String place(JavaAccess<?> use) {
        return use.getOriginOwner().getName() + ":" + use.getLineNumber();
    }

    /** Any use of a class: its constructors, methods and fields. */
    static Predicate<JavaAccess<?>> anyOf(Class<?>... types) {
        var names = Arrays.stream(types).map(Class::getName).toList();
        return use -> names.contains(use.getTargetOwner().getName());
    }

    /** Making an instance. */
    static Predicate<JavaAccess<?>> making(Class<?>... types) {
        return anyOf(types).and(use -> use.getName().equals("<init>"));
    }

    /** Any of the class's methods with one of these names. */
    static Predicate<JavaAccess<?>> calling(Class<?> type, String... methods) {
        return anyOf(type).and(use -> Arrays.asList(methods).contains(use.getName()));
    }

    /**
     * The methods of these names whose first parameter is not of that type; all without parameters.
     */
    static Predicate<JavaAccess<?>> callingWithout(
            Class<?> first, Class<?> type, String... methods) {
        return calling(type, methods)
                .and(
                        use -> {
                            if (!(use.getTarget()
                                    instanceof AccessTarget.CodeUnitAccessTarget code)) {
                                return false;
                            }
                            var parameters = code.getRawParameterTypes();
                            return parameters.isEmpty()
                                    || !parameters.getFirst().isEquivalentTo(first);
                        });
    }
}
