package org.lectern.exchange;

import org.lectern.base.FileLayer;
import org.lectern.base.FileOutput;
import org.lectern.base.LecternException;
import org.lectern.base.Sha256;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentJson;
import org.lectern.exchange.LecternFormat.Head;
import org.lectern.exchange.Opened.Arrival;
import org.lectern.exchange.Opened.Origin;
import org.lectern.library.LibraryStore;
import org.lectern.library.RevisionStore;
import org.lectern.material.Pin;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Plans as {@code .lectern} files, for a colleague: the plan and all that its pinned materials
 * consist of, and nothing of who wrote it or when. Reads the store and the disk: not on the FX
 * thread. Safe from any other.
 */
public final class PlanFiles {
    /** How the names of these files end. */
    public static final String ENDING = ".lectern";

    private final LibraryStore library;
    private final RevisionStore revisions;
    private final FileLayer files;
    private final String version;

    /**
     * @param library what blocks are looked up in, the counselor's own materials included
     * @param version this program's, which an older one names when it can't open the file
     */
    public PlanFiles(
            LibraryStore library, RevisionStore revisions, FileLayer files, String version) {
        this.library = library;
        this.revisions = revisions;
        this.files = files;
        this.version = version;
    }

    /**
     * Writes a plan with its materials, as a whole or not at all. A material that is not on this
     * computer is left out; its blocks are not.
     *
     * @throws LecternException when it is too large to be opened again, or can't be written
     */
    public void write(SessionPlan plan, Path file) {
        var problem = new FileProblem(file);
        PlanLimits.check(plan, problem.name());
        byte[] bytes = bytes(plan, problem);
        FileOutput.write(files, file, bytes);
    }

    private byte[] bytes(SessionPlan plan, FileProblem problem) {
        var json = DocumentJson.mapper();
        var envelope = json.createObjectNode();
        envelope.put("kind", SessionPlan.KIND.name()).put("format", SessionPlan.KIND.format());
        envelope.set("content", json.valueToTree(plan));
        byte[] document = json.writeValueAsBytes(envelope);
        var head =
                new Head(
                        LecternFormat.FORMAT,
                        SessionPlan.KIND.name(),
                        version,
                        Sha256.of(document));
        var zip = new LecternZipWriter();
        boolean fits =
                document.length <= DocumentJson.MAX_DOCUMENT_BYTES
                        && zip.add(LecternFormat.HEAD, json.writeValueAsBytes(head))
                        && zip.add(LecternFormat.DOCUMENT, document);
        Set<Sha256> parts = new LinkedHashSet<>();
        PlanMaterials.pins(plan).forEach(pin -> parts.addAll(revisions.parts(pin)));
        for (var part : parts) {
            fits =
                    fits
                            && zip.add(
                                    LecternFormat.blob(part),
                                    revisions
                                            .file(part)
                                            .orElseThrow(() -> materialBroken(problem)));
        }
        if (!fits) {
            throw new LecternException(
                    UserMessage.of(
                            "exchange.plan.tooLarge",
                            problem.name(),
                            LecternFormat.MAX_TOTAL_BYTES / (1024 * 1024)));
        }
        return zip.finish();
    }

    private static LecternException materialBroken(FileProblem problem) {
        return new LecternException(UserMessage.of("exchange.plan.broken", problem.name()));
    }

    /**
     * Reads a plan and looks at every byte that came with it. Writes nothing: see {@link #keep}.
     *
     * @throws LecternException by name when it is no Lectern file, not whole, from a newer program,
     *     of another kind, damaged, too large, or can't be read
     */
    public Opened read(Path file) {
        var problem = new FileProblem(file);
        try (var zip = LecternZip.open(file)) {
            if (!zip.hasHead()) {
                throw problem.notLectern();
            }
            var head = head(zip, problem);
            Set<Sha256> blobs = zip.blobs();
            var plan = plan(zip, head, problem);
            PlanLimits.check(plan, problem.name());
            blobs.forEach(zip::blob);
            Map<Pin, Arrival> arrivals = new LinkedHashMap<>();
            for (var pin : PlanMaterials.pins(plan)) {
                arrivals.put(pin, arrival(pin, zip, blobs, problem));
            }
            var safe =
                    new ForeignPlan(pin -> Objects.requireNonNull(arrivals.get(pin)).pin())
                            .safe(plan);
            return new Opened(file, safe, arrivals.values().stream().distinct().toList());
        }
    }

    private static Head head(LecternZip zip, FileProblem problem) {
        byte[] bytes = zip.bytes(LecternFormat.HEAD, LecternFormat.MAX_HEAD_BYTES);
        try {
            JsonNode json = DocumentJson.mapper().readTree(bytes);
            // Of a newer format no more is known than these two.
            if (json.path("format").asInt(0) > LecternFormat.FORMAT) {
                throw problem.newer(json.path("madeBy").asString(""));
            }
            if (!json.isObject()) {
                throw problem.damaged("no head");
            }
            var head = DocumentJson.mapper().treeToValue(json, Head.class);
            if (head.format() != LecternFormat.FORMAT) {
                throw problem.damaged("format " + head.format());
            }
            return head;
        } catch (JacksonException e) {
            throw problem.damaged(e);
        }
    }

    private static SessionPlan plan(LecternZip zip, Head head, FileProblem problem) {
        if (!head.kind().equals(SessionPlan.KIND.name())) {
            throw problem.unknownKind(head.kind());
        }
        byte[] bytes = zip.bytes(LecternFormat.DOCUMENT, DocumentJson.MAX_DOCUMENT_BYTES);
        if (!Sha256.of(bytes).equals(head.document())) {
            throw problem.damaged("another document");
        }
        try {
            var json = DocumentJson.mapper();
            var tree = json.readTree(bytes);
            // JSON's null would become Java's.
            if (!tree.isObject() || !tree.path("content").isObject()) {
                throw problem.damaged("no document");
            }
            var envelope = json.treeToValue(tree, Envelope.class);
            if (!envelope.kind().equals(head.kind()) || envelope.format() < 1) {
                throw problem.damaged("another envelope");
            }
            if (envelope.format() > SessionPlan.KIND.format()) {
                throw problem.newer(head.madeBy());
            }
            return SessionPlan.KIND.read(envelope.format(), envelope.content());
        } catch (JacksonException | IllegalArgumentException e) {
            throw problem.damaged(e);
        }
    }

    /** The document as it stands in the file. */
    private record Envelope(String kind, int format, JsonNode content) {}

    /** A feed that the file names is believed only if it really has the revision. */
    private Arrival arrival(Pin claimed, LecternZip zip, Set<Sha256> blobs, FileProblem problem) {
        boolean inFile = blobs.contains(claimed.manifest());
        var known = revisions.verified(claimed).or(() -> ofOwn(claimed)).orElse(null);
        var pin = known == null ? unsigned(claimed) : known;
        var origin = known == null ? Origin.UNSIGNED : Origin.LIBRARY;
        var here = library.head(pin).orElse(null);
        if (inFile) {
            try {
                var head = revisions.check(pin, zip::blob);
                return new Arrival(pin, origin, here == null ? head : here, true);
            } catch (RevisionStore.BrokenRevisionException e) {
                throw problem.damaged(e);
            }
        }
        return here == null ? missing(pin) : new Arrival(pin, origin, here, false);
    }

    /** The counselor's own material, in the revision that is in use, as when a file comes back. */
    private Optional<Pin> ofOwn(Pin claimed) {
        return library.head(claimed.material()).map(h -> h.pin()).filter(claimed::equals);
    }

    private static Arrival missing(Pin pin) {
        return new Arrival(pin, Origin.MISSING, null, false);
    }

    private static Pin unsigned(Pin pin) {
        return new Pin(RevisionStore.UNSIGNED, pin.material(), pin.revision(), pin.manifest());
    }

    /**
     * Keeps what came with a plan and then lets the plan be saved, as one step: first all of its
     * materials, the unsigned ones apart from the library, then the plan.
     *
     * @param save saves {@link Opened#plan} as a new document; what it throws is thrown
     * @throws LecternException when the file is no longer what was read, or can't be kept; the plan
     *     is not saved then
     */
    public <T> T keep(Opened opened, Function<SessionPlan, T> save) {
        var pins =
                opened.materials().stream()
                        .filter(Arrival::inFile)
                        .map(Arrival::pin)
                        .filter(this::isForeign)
                        .toList();
        try (var zip = LecternZip.open(opened.file())) {
            return revisions.keepForeign(pins, zip::blob, () -> save.apply(opened.plan()));
        } catch (RevisionStore.BrokenRevisionException e) {
            throw new FileProblem(opened.file()).damaged(e);
        }
    }

    /** Own materials in use are kept already, by the document that they come from. */
    private boolean isForeign(Pin pin) {
        return pin.feed().equals(RevisionStore.UNSIGNED) || revisions.verified(pin).isPresent();
    }
}
