package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mx.cea.ventanilla.common.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagedRowsTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final List<Integer> sizes = new ArrayList<>();
    private final PagedRows<Integer, Integer> rows = new PagedRows<>(background);
    private int total = 250;

    @Test
    void readsPageAfterPageUntilTheEnd() {
        rows.show(this::numbers);
        assertThat(rows.rows()).hasSize(100);

        rows.more();
        rows.more();
        rows.more();

        assertThat(rows.rows()).containsExactlyElementsOf(IntStream.range(0, 250).boxed().toList());
        assertThat(sizes).as("nothing is read past the end").hasSize(3);
    }

    @Test
    void readsAgainAsManyRowsAsThereAre() {
        rows.show(this::numbers);
        rows.more();
        total = 150;

        rows.refresh();

        assertThat(rows.rows()).hasSize(150);
        assertThat(sizes).containsExactly(100, 100, 200);
    }

    @Test
    void anotherListReplacesTheFirst() {
        rows.show(this::numbers);
        rows.show((_, _) -> new Page<>(List.of(7), null));

        assertThat(rows.rows()).containsExactly(7);
    }

    @Test
    void isEmptyOnlyOnceItHasBeenRead() {
        assertThat(rows.isEmpty()).isFalse();
        rows.show((_, _) -> new Page<>(List.of(), null));
        assertThat(rows.isEmpty()).isTrue();
        rows.show(this::numbers);
        assertThat(rows.isEmpty()).isFalse();
    }

    @Test
    void anErrorLeavesTheRowsAndGoesToItsHandler() {
        List<IOException> errors = new ArrayList<>();
        rows.onError(IOException.class, errors::add);
        rows.show(this::numbers);

        rows.show((_, _) -> {
            throw new IOException("lost");
        });

        assertThat(errors).hasSize(1);
        assertThat(rows.rows()).hasSize(100);
        assertThat(rows.isLoading()).isFalse();
    }

    private Page<Integer, Integer> numbers(@Nullable Integer after, int size) {
        sizes.add(size);
        int begin = after == null ? 0 : after + 1;
        int end = Math.min(begin + size, total);
        List<Integer> page = IntStream.range(begin, end).boxed().toList();
        return new Page<>(page, end == total ? null : end - 1);
    }
}
