package org.osfworkbench.ui.explorer.preview;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How many dots a picture has, by its head alone, so that a small file that claims to be huge is never decoded. */
final class PictureSize {

	private PictureSize() {
	}

	/** Width times height; the largest number if the head does not tell. */
	static long dots(byte[] bytes) {
		if (bytes.length < 26) {
			return Long.MAX_VALUE;
		}
		ByteBuffer head = ByteBuffer.wrap(bytes);
		if (head.getInt(0) == 0x89504E47) {
			return area(head.getInt(16), head.getInt(20));
		}
		head.order(ByteOrder.LITTLE_ENDIAN);
		if (bytes[0] == 'G' && bytes[1] == 'I') {
			return area(head.getShort(6) & 0xffff, head.getShort(8) & 0xffff);
		}
		if (bytes[0] == 'B' && bytes[1] == 'M') {
			return area(head.getInt(18), head.getInt(22));
		}
		return jpeg(ByteBuffer.wrap(bytes));
	}

	private static long jpeg(ByteBuffer bytes) {
		int at = 2;
		while (at + 9 < bytes.limit() && (bytes.get(at) & 0xff) == 0xff) {
			int marker = bytes.get(at + 1) & 0xff;
			boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
			if (frame) {
				return area(bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff);
			}
			at += 2 + (bytes.getShort(at + 2) & 0xffff);
		}
		return Long.MAX_VALUE;
	}

	private static long area(int width, int height) {
		return width == 0 || height == 0 ? Long.MAX_VALUE : Math.abs((long) width) * Math.abs((long) height);
	}
}
