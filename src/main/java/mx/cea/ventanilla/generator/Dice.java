package mx.cea.ventanilla.generator;

import java.util.List;
import java.util.UUID;

/// Numbers that look random. They are written out here (SplitMix64) because the same seed must give the same office for
/// good, which neither `java.util.random` nor floating point promises from one Java to the next.
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /// What is thrown for: each has numbers of its own, so that nothing shifts when another needs one more.
    enum Use {
        BLOCK,
        HOLDER,
        SUPPLY,
        CONDUCT,
        HISTORY,
        ACCOUNT,
        DAY,
        REQUEST,
        STAFF
    }

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, Use use, long number) {
        return new Dice(mixed(mixed(seed + GOLDEN) + use.ordinal() * GOLDEN) + mixed(number + GOLDEN));
    }

    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /// From 0 to one less than the bound.
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /// From one to the other, both included.
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    boolean perMille(int chance) {
        return below(1000) < chance;
    }

    /// True once in so many.
    boolean onceIn(int many) {
        return below(many) == 0;
    }

    <T> T of(List<T> list) {
        return list.get(below(list.size()));
    }

    /// From 0 to one less than the bound, the small ones far more often: as frequent as names are.
    int oftenSmall(int bound) {
        long u = next() >>> 48;
        return (int) (bound * (u * u >>> 8) >>> 24);
    }

    /// The first of a list are the most frequent ones.
    <T> T oftenFirst(List<T> list) {
        return list.get(oftenSmall(list.size()));
    }

    /// The place of a weight, by cumulative weights.
    int weighted(int... cumulative) {
        int n = below(cumulative[cumulative.length - 1]);
        int i = 0;
        while (n >= cumulative[i]) {
            i++;
        }
        return i;
    }

    UUID uuid() {
        return new UUID(next() & 0xFFFFFFFFFFFF0FFFL | 0x4000L, next() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
