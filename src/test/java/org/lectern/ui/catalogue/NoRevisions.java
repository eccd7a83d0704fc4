package org.lectern.ui.catalogue;

import org.lectern.base.Sha256;
import org.lectern.library.MaterialHead;
import org.lectern.library.RevisionStore;
import org.lectern.material.Material;
import org.lectern.material.Pin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps no revisions: for screens that only begin own materials. */
final class NoRevisions implements RevisionStore {
    @Override
    public Pin pin(Sha256 feed, Material material) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T keep(Sha256 feed, Material material, Function<Pin, T> save) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Sha256 keepFile(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<byte[]> file(Sha256 sha256) {
        return Optional.empty();
    }

    @Override
    public List<KeptFile> files(Pin pin) {
        return List.of();
    }

    @Override
    public Optional<Pin> verified(Pin claimed) {
        return Optional.empty();
    }

    @Override
    public List<Sha256> parts(Pin pin) {
        return List.of();
    }

    @Override
    public MaterialHead check(Pin pin, Function<Sha256, Optional<byte[]>> parts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T keepForeign(
            Collection<Pin> pins, Function<Sha256, Optional<byte[]>> parts, Supplier<T> save) {
        throw new UnsupportedOperationException();
    }
}
