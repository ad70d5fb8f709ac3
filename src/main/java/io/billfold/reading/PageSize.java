package io.billfold.reading;

/** Width and height of an upright page; points for a PDF page, pixels for an image. */
record PageSize(double width, double height) {
    PageSize turned() {
        return new PageSize(/* width= */ height, /* height= */ width);
    }
}
