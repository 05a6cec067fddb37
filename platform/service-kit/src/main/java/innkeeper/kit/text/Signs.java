package innkeeper.kit.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** Which characters show, each where it stands. */
final class Signs {
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int OBJECT = 0xFFFC;
    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int NULL_NOTEHEAD = 0x1D159;
    private static final int VIRAMA = 9;
    /** UTS 39, 5.4: more marks on one letter spell nothing in any language. */
    private static final int MOST_MARKS = 4;

    private Signs() {}

    static boolean readable(int[] text, int at) {
        int sign = text[at];
        if (sign == ZWJ || sign == ZWNJ) {
            return joins(text, at);
        }
        if (UCharacter.hasBinaryProperty(sign, UProperty.VARIATION_SELECTOR)) {
            return at > 0 && varies(text[at - 1], sign);
        }
        if (UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || sign == REPLACEMENT
                || sign == OBJECT || sign == NULL_NOTEHEAD) {
            return false;
        }
        return switch (UCharacter.getType(sign)) {
            case UCharacterCategory.CONTROL, UCharacterCategory.SURROGATE, UCharacterCategory.PRIVATE_USE,
                    UCharacterCategory.UNASSIGNED, UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR ->
                false;
            case UCharacterCategory.FORMAT ->
                UCharacter.hasBinaryProperty(sign, UProperty.PREPENDED_CONCATENATION_MARK);
            default -> at > 0 || !isMark(sign);
        };
    }

    /** @throws IllegalArgumentException where marks are piled up */
    static void requireFewMarks(int[] text) {
        int marks = 0;
        for (int sign : text) {
            marks = isMark(sign) && UCharacter.getType(sign) != UCharacterCategory.COMBINING_SPACING_MARK
                    ? marks + 1
                    : 0;
            if (marks > MOST_MARKS) {
                throw new IllegalArgumentException(
                        "must not have more than %d marks on one letter".formatted(MOST_MARKS));
            }
        }
    }

    /** In Indic scripts beside a virama, in Persian after a letter that would join the next, in emoji between two. */
    private static boolean joins(int[] text, int at) {
        if (at == 0 || at == text.length - 1) {
            return false;
        }
        int before = base(text, at - 1);
        int after = text[at + 1];
        if (isVirama(text[at - 1]) || isVirama(after)) {
            return true;
        }
        return text[at] == ZWJ
                ? isPicture(before) && isPicture(after)
                : joining(before) && UCharacter.isLetter(after) && joining(after);
    }

    private static int base(int[] text, int at) {
        int found = at;
        while (found > 0 && (isMark(text[found])
                || UCharacter.hasBinaryProperty(text[found], UProperty.EMOJI_MODIFIER))) {
            found--;
        }
        return text[found];
    }

    private static boolean varies(int base, int selector) {
        if (selector == EMOJI_STYLE || selector == TEXT_STYLE) {
            return UCharacter.hasBinaryProperty(base, UProperty.EMOJI);
        }
        return UCharacter.hasBinaryProperty(base, UProperty.IDEOGRAPHIC)
                || UCharacter.getIntPropertyValue(base, UProperty.SCRIPT) == UScript.MONGOLIAN;
    }

    private static boolean isVirama(int sign) {
        return UCharacter.getCombiningClass(sign) == VIRAMA;
    }

    private static boolean isPicture(int sign) {
        return UCharacter.hasBinaryProperty(sign, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    private static boolean joining(int sign) {
        return switch (UCharacter.getIntPropertyValue(sign, UProperty.JOINING_TYPE)) {
            case JoiningType.DUAL_JOINING, JoiningType.RIGHT_JOINING, JoiningType.LEFT_JOINING -> true;
            default -> false;
        };
    }

    private static boolean isMark(int sign) {
        return switch (UCharacter.getType(sign)) {
            case UCharacterCategory.NON_SPACING_MARK, UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK ->
                true;
            default -> false;
        };
    }
}
