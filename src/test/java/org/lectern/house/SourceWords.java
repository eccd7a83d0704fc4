package org.lectern.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * The words in Java sources: what names a key of the bundles, and what is shown as it stands.
 *
 * @param literals every string literal
 * @param names the literals and names of fields and enum constants in plain letters, of which keys
 *     are put together: {@code ROLE_PLAY} and {@code role-play} are both {@code roleplay}
 * @param keys the literals given to look-ups as a key, or as the first part of one when they end
 *     with a dot
 * @param shown the literals given to something that the user sees
 */
record SourceWords(Set<String> literals, Set<String> names, List<Found> keys, List<Found> shown) {
    /** The methods that put words on the screen. */
    private static final Set<String> SHOWING =
            Set.of(
                    "setText",
                    "setTitle",
                    "setHeaderText",
                    "setContentText",
                    "setPromptText",
                    "setAccessibleText",
                    "setAccessibleHelp",
                    "setAccessibleRoleDescription");

    /** The nodes that take words when they are made. */
    private static final Set<String> SHOWN =
            Set.of(
                    "Label",
                    "Button",
                    "ToggleButton",
                    "CheckBox",
                    "RadioButton",
                    "Hyperlink",
                    "MenuButton",
                    "SplitMenuButton",
                    "Menu",
                    "MenuItem",
                    "CheckMenuItem",
                    "RadioMenuItem",
                    "Tab",
                    "TitledPane",
                    "Text",
                    "TextField",
                    "TextArea",
                    "Tooltip",
                    "TableColumn",
                    "Alert",
                    "ButtonType");

    /** The methods that look words up. */
    private static final Set<String> LOOKING_UP = Set.of("get", "text", "UserMessage.of");

    /** A literal and where it stands. */
    record Found(String place, String text) {}

    /** Reads every source below a folder. */
    static SourceWords read(Path folder) {
        var words =
                new SourceWords(
                        new HashSet<>(), new HashSet<>(), new ArrayList<>(), new ArrayList<>());
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> walk = Files.walk(folder);
                var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            var units = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(unit, positions, words).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** A name in plain small letters and digits. */
    static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final SourceWords words;

        Reader(CompilationUnitTree unit, SourcePositions positions, SourceWords words) {
            this.unit = unit;
            this.positions = positions;
            this.words = words;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                words.literals.add(text);
                words.names.add(plain(text));
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            words.names.add(plain(variable.getName().toString()));
            return super.visitVariable(variable, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void nothing) {
            String method =
                    switch (call.getMethodSelect()) {
                        case MemberSelectTree select
                                when select.getExpression() instanceof IdentifierTree type
                                        && type.getName().contentEquals("UserMessage") ->
                                type.getName() + "." + select.getIdentifier();
                        case MemberSelectTree select -> select.getIdentifier().toString();
                        case IdentifierTree own -> own.getName().toString();
                        default -> "";
                    };
            if (SHOWING.contains(method)) {
                call.getArguments().forEach(argument -> collect(argument, words.shown));
            }
            if (LOOKING_UP.contains(method) && !call.getArguments().isEmpty()) {
                collectKeys(call.getArguments().getFirst());
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            String type = made.getIdentifier().toString().replaceAll("<.*>", "");
            if (SHOWN.contains(type.substring(type.lastIndexOf('.') + 1))) {
                made.getArguments().forEach(argument -> collect(argument, words.shown));
            }
            return super.visitNewClass(made, null);
        }

        /**
         * The literals of which the value itself is made: not those in calls that make a part of
         * it.
         */
        private void collect(ExpressionTree value, List<Found> into) {
            switch (value) {
                case LiteralTree literal when literal.getValue() instanceof String text ->
                        into.add(new Found(place(literal), text));
                case ParenthesizedTree inner -> collect(inner.getExpression(), into);
                case BinaryTree sum -> {
                    collect(sum.getLeftOperand(), into);
                    collect(sum.getRightOperand(), into);
                }
                case ConditionalExpressionTree choice -> {
                    collect(choice.getTrueExpression(), into);
                    collect(choice.getFalseExpression(), into);
                }
                default -> {}
            }
        }

        /** Only the first part of a sum begins a key. */
        private void collectKeys(ExpressionTree value) {
            switch (value) {
                case BinaryTree sum -> collectKeys(sum.getLeftOperand());
                case ParenthesizedTree inner -> collectKeys(inner.getExpression());
                case ConditionalExpressionTree choice -> {
                    collectKeys(choice.getTrueExpression());
                    collectKeys(choice.getFalseExpression());
                }
                default -> collect(value, words.keys);
            }
        }

        private String place(LiteralTree literal) {
            long start = positions.getStartPosition(unit, literal);
            return Path.of(unit.getSourceFile().getName()).getFileName()
                    + ":"
                    + unit.getLineMap().getLineNumber(start);
        }
    }
}
