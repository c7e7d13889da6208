package org.broadsheet.desk.people;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) as the path of an SVG, one unit a module, with the four modules of quiet around it that the
 * standard asks for.
 *
 * @param size of the whole, in modules
 * @param data of the path's {@code d}
 */
public record QrCodePath(int size, String data) {
    private static final int QUIET = 4;

    static QrCodePath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET)
                            .append('h').append(x - from).append("v1h-").append(x - from).append('z');
                }
            }
        }
        return new QrCodePath(code.size + 2 * QUIET, path.toString());
    }
}
