package org.lectern.ui.catalogue;

import org.lectern.base.Sha256;
import org.lectern.library.RevisionStore;
import org.lectern.material.Material;
import org.lectern.material.Pin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
}
