package io.billfold.reading;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Writes CMS signed data around a content; without a signature, which nobody here looks at. */
final class TestCms {
    static final byte[] SIGNED_DATA = HexFormat.of().parseHex("06092a864886f70d010702");
    static final byte[] DATA = HexFormat.of().parseHex("06092a864886f70d010701");

    private TestCms() {}

    static byte[] signed(byte[] content) {
        byte[] encapsulated = tlv(0x30, DATA, tlv(0xA0, tlv(0x04, content)));
        byte[] signedData = tlv(0x30, tlv(0x02, new byte[] {1}), tlv(0x31), encapsulated, tlv(0x31));
        return tlv(0x30, SIGNED_DATA, tlv(0xA0, signedData));
    }

    static byte[] tlv(int tag, byte[]... parts) {
        ByteArrayOutputStream content = joined(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(tag);
        int length = content.size();
        if (length < 0x80) {
            bytes.write(length);
        } else {
            bytes.write(0x82);
            bytes.write(length >> 8);
            bytes.write(length);
        }
        bytes.writeBytes(content.toByteArray());
        return bytes.toByteArray();
    }

    static byte[] indefinite(int tag, byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(tag);
        bytes.write(0x80);
        bytes.writeBytes(joined(parts).toByteArray());
        bytes.write(0);
        bytes.write(0);
        return bytes.toByteArray();
    }

    private static ByteArrayOutputStream joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes;
    }
}
