package org.lectern.material.markup;

import org.commonmark.node.CustomBlock;

/** An empty frame over the whole width: {@code :::box 5cm}. */
public final class BoxBlock extends CustomBlock {
    private final double centimetres;

    BoxBlock(double centimetres) {
        this.centimetres = centimetres;
    }

    /** Its height in centimetres, 1 … 25. */
    public double centimetres() {
        return centimetres;
    }
}
