package io.billfold.invoice.check;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** International bank account numbers (ISO 13616), with the lengths of the SWIFT registry. */
public final class Iban {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Map<String, Integer> LENGTHS = Stream.of(
                    ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 "
                                    + "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 "
                                    + "KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 "
                                    + "NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 "
                                    + "SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
                            .split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

    private Iban() {}

    /** Whether country, length and check digits (ISO 7064 MOD 97-10) hold. Spaces and lower case do not matter. */
    public static boolean isValid(String iban) {
        String compact = iban.replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(compact).matches()) {
            return false;
        }
        Integer length = LENGTHS.get(compact.substring(0, 2));
        return length != null
                && compact.length() == length
                && CheckDigits.mod97(compact.substring(4) + compact.substring(0, 4)) == 1;
    }

    /** How long an IBAN of the country is; 0 if the country has none. */
    public static int length(String country) {
        return LENGTHS.getOrDefault(country, 0);
    }
}
