package org.lectern.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;

import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The pictures of one document under addresses of their own ({@code picture:0} …): whatever else a
 * page may name is refused before it is looked at. Belongs to one rendering.
 */
final class Pictures {
    static final String SCHEME = "picture";

    /** Decoded, this many pixels take 160 MB: more than any page can show, less than the heap. */
    private static final long MAX_PIXELS = 40_000_000;

    private final Map<String, byte[]> source;
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    Pictures(Map<String, byte[]> source) {
        this.source = source;
    }

    /**
     * The address of a picture, which from now on may be fetched.
     *
     * @throws LecternException {@code paper.pictureUnreadable} when there is no such picture, it is
     *     neither PNG nor JPEG, is damaged or is too large
     */
    String admit(String name) {
        String known = addresses.get(name);
        if (known != null) {
            return known;
        }
        byte[] file = source.get(name);
        if (file == null) {
            throw unreadable(name, new IOException("no picture of this name"));
        }
        try {
            String address = SCHEME + ":" + addresses.size();
            contents.put(address, clean(file));
            addresses.put(name, address);
            return address;
        } catch (IOException | RuntimeException e) {
            throw unreadable(name, e);
        }
    }

    /** Whether this address may be fetched: only an admitted picture, as a picture. */
    boolean allows(String address, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER && contents.containsKey(address);
    }

    /** The bytes behind an admitted address. */
    FSStream open(String address) {
        byte[] content = contents.get(address);
        if (content == null) {
            throw new IllegalArgumentException("not an admitted picture");
        }
        return new Content(content);
    }

    /** The same picture in a form that an archival PDF may hold. */
    private static byte[] clean(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("unknown kind of picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                    throw new IOException("more than " + MAX_PIXELS + " pixels");
                }
                return switch (reader.getFormatName()) {
                    // Decoding proves that it is whole; the file itself stays as it is, since
                    // compressing it again would lose quality. Four inks are refused here: the
                    // JDK can't decode them, and the sRGB page couldn't hold them.
                    case "JPEG" -> {
                        reader.read(0);
                        yield file;
                    }
                    // Colour profiles, palettes and comments stay behind.
                    case "png" -> plainPng(reader.read(0));
                    default -> throw new IOException("neither PNG nor JPEG");
                };
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] plainPng(BufferedImage picture) throws IOException {
        int kind =
                picture.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), kind);
        var pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(plain, "png", out);
        return out.toByteArray();
    }

    private static LecternException unreadable(String name, Exception cause) {
        return new LecternException(UserMessage.of("paper.pictureUnreadable", name), cause);
    }

    private static final class Content implements FSStream {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
