package mx.cea.ventanilla.accounts.debt;

import java.util.Map;

/// How many lines each list of blocked accounts has, and how old they are.
public record BlockedCounts(Map<BlockedFilter.View, Ages> lists) {
    public BlockedCounts {
        lists = Map.copyOf(lists);
    }

    /// How many by the days since.
    ///
    /// @param week    up to seven
    /// @param month   up to thirty
    /// @param quarter up to ninety
    public record Ages(int week, int month, int quarter, int older) {
        static final Ages NONE = new Ages(0, 0, 0, 0);

        public int all() {
            return week + month + quarter + older;
        }
    }

    public Ages of(BlockedFilter.View view) {
        return lists.getOrDefault(view, Ages.NONE);
    }
}
