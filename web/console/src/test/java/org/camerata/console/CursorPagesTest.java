package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.junit.jupiter.api.Test;

class CursorPagesTest {

    final List<Integer> rows =
            new ArrayList<>(IntStream.rangeClosed(1, CursorPages.PAGE_ROWS + 5).boxed().toList());
    final CursorPages<Integer> pages = new CursorPages<>();

    /** Cursors are positions here; the pages must not care. */
    Page<Integer> read(PageRequest request) {
        int from = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
        int to = Math.min(rows.size(), from + request.size());
        String next = to < rows.size() ? String.valueOf(to) : null;
        return new Page<>(rows.subList(Math.min(from, to), to), next, rows.size());
    }

    @Test
    void stepsOnAndBack() {
        pages.read(this::read);
        assertThat(pages.getItems()).hasSize(CursorPages.PAGE_ROWS).startsWith(1);
        assertThat(pages.isPreviousThere()).isFalse();

        pages.next();
        pages.read(this::read);
        assertThat(pages.getFirstRow()).isEqualTo(CursorPages.PAGE_ROWS + 1);
        assertThat(pages.getLastRow()).isEqualTo(CursorPages.PAGE_ROWS + 5);
        assertThat(pages.isNextThere()).isFalse();

        pages.previous();
        pages.read(this::read);
        assertThat(pages.getItems()).startsWith(1);
    }

    @Test
    void staysOnTheLastPage() {
        pages.read(this::read);
        pages.next();
        pages.read(this::read);
        pages.next();
        pages.read(this::read);

        assertThat(pages.getFirstRow()).isEqualTo(CursorPages.PAGE_ROWS + 1);
    }

    @Test
    void stepsBackWhenItsPageHasBeenEmptied() {
        pages.read(this::read);
        pages.next();
        rows.subList(CursorPages.PAGE_ROWS, rows.size()).clear();
        pages.read(this::read);

        assertThat(pages.getItems()).startsWith(1);
        assertThat(pages.isPreviousThere()).isFalse();
    }

    @Test
    void isEmptyBeforeItHasRead() {
        assertThat(pages.getItems()).isEmpty();
        assertThat(pages.getTotal()).isZero();
    }
}
