package mx.cea.ventanilla.bench;

import java.util.Arrays;

/// Figures of several rounds or calls.
final class Figures {
    private final double[] sorted;

    Figures(double... values) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
    }

    double median() {
        return percentile(50);
    }

    /// The smallest figure that is not exceeded by `percent` of all.
    double percentile(double percent) {
        return sorted[Math.max(0, (int) Math.ceil(percent / 100 * sorted.length) - 1)];
    }

    double min() {
        return sorted[0];
    }

    double max() {
        return sorted[sorted.length - 1];
    }
}
