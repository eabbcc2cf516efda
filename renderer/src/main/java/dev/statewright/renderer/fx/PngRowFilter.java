package dev.statewright.renderer.fx;

/**
 * Filters rows of RGBA pixels as PNG does, and takes for each row the filter whose output is smallest in sum: the rule of thumb that the
 * PNG specification gives in "Filter selection".
 */
final class PngRowFilter {

    private static final int FILTERS = 5;
    private static final int BYTES_PER_PIXEL = 4;

    private final byte[] row;
    private final byte[] above;
    private final byte[][] candidates;

    PngRowFilter(int width) {
        int bytes = width * BYTES_PER_PIXEL;
        this.row = new byte[bytes];
        this.above = new byte[bytes];
        this.candidates = new byte[FILTERS][bytes + 1];
        for (int type = 0; type < FILTERS; type++) {
            candidates[type][0] = (byte) type;
        }
    }

    /** The next row, filtered: the filter's number, then the bytes. Valid until the next call. */
    byte[] next(int[] argb, int offset) {
        System.arraycopy(row, 0, above, 0, row.length);
        for (int x = 0; x < row.length / BYTES_PER_PIXEL; x++) {
            int pixel = argb[offset + x];
            int at = x * BYTES_PER_PIXEL;
            row[at] = (byte) (pixel >> 16);
            row[at + 1] = (byte) (pixel >> 8);
            row[at + 2] = (byte) pixel;
            row[at + 3] = (byte) (pixel >> 24);
        }
        int best = 0;
        long smallest = Long.MAX_VALUE;
        for (int type = 0; type < FILTERS; type++) {
            long sum = filter(type);
            if (sum < smallest) {
                smallest = sum;
                best = type;
            }
        }
        return candidates[best];
    }

    private long filter(int type) {
        byte[] target = candidates[type];
        long sum = 0;
        for (int i = 0; i < row.length; i++) {
            int left = i < BYTES_PER_PIXEL ? 0 : row[i - BYTES_PER_PIXEL] & 0xff;
            int up = above[i] & 0xff;
            int upLeft = i < BYTES_PER_PIXEL ? 0 : above[i - BYTES_PER_PIXEL] & 0xff;
            int predicted = switch (type) {
                case 0 -> 0;
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                case 4 -> paeth(left, up, upLeft);
                default -> throw new IllegalArgumentException("No such filter: " + type);
            };
            byte value = (byte) (row[i] - predicted);
            target[i + 1] = value;
            sum += Math.abs(value);
        }
        return sum;
    }

    private static int paeth(int left, int up, int upLeft) {
        int estimate = left + up - upLeft;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toUpLeft = Math.abs(estimate - upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }
}
