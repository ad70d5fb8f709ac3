package io.billfold.model;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What one answer took.
 *
 * @param inputTokens read by the model; 0 if the server does not say
 * @param outputTokens written by it
 * @param cost in the currency of the prices set; null if no price is known
 */
record Usage(long inputTokens, long outputTokens, @Nullable BigDecimal cost) {
    static final Usage NOTHING = new Usage(0, 0, null);

    private static final int PRICES_ARE_PER = 6; // a million tokens

    static Usage of(long inputTokens, long outputTokens, ModelSettings settings) {
        BigDecimal input = settings.inputPrice();
        BigDecimal output = settings.outputPrice();
        if (input == null || output == null) {
            return new Usage(inputTokens, outputTokens, null);
        }
        BigDecimal cost = input.multiply(BigDecimal.valueOf(inputTokens))
                .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                .movePointLeft(PRICES_ARE_PER);
        return new Usage(inputTokens, outputTokens, cost.round(MathContext.DECIMAL64));
    }
}
