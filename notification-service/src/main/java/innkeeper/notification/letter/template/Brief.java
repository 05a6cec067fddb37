package innkeeper.notification.letter.template;

import innkeeper.notification.letter.domain.Letter;
import java.util.ArrayList;
import java.util.List;

/**
 * What the short form of a letter says after its headline, as far as there is room.
 *
 * @param details sentences, the most important first
 * @param link    what can be opened from everywhere; empty where there is nothing, or where it goes by mail alone
 */
public record Brief(List<String> details, String link) {
    String after(String headline) {
        List<String> said = new ArrayList<>(List.of(headline));
        int left = Letter.LONGEST_BRIEF - headline.length();
        boolean opens = !link.isEmpty() && link.length() < left;
        left -= opens ? link.length() + 1 : 0;
        for (String detail : details) {
            if (detail.length() < left) {
                said.add(detail);
                left -= detail.length() + 1;
            }
        }
        if (opens) {
            said.add(link);
        }
        return String.join(" ", said);
    }
}
