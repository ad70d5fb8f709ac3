package io.billfold.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTests {
    @Test
    void areOneWhereTheTextIsShort() {
        assertThat(Pieces.of("", 5)).containsExactly("");
        assertThat(Pieces.of("12345", 5)).containsExactly("12345");
    }

    @Test
    void endWithALineWhereThereIsOneInTheLaterHalf() {
        assertThat(Pieces.of("first\nsecond\nthird", 14)).containsExactly("first\nsecond", "third");
        assertThat(Pieces.of("a\nbcdefghijkl", 6)).containsExactly("a\nbcde", "fghijk", "l");
    }

    @Test
    void neverCutACharacterInTwo() {
        assertThat(Pieces.of("abc😀def", 4)).containsExactly("abc", "😀de", "f");
    }
}
