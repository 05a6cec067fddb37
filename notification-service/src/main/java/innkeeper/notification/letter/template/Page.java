package innkeeper.notification.letter.template;

import java.util.List;

/**
 * What a letter says between greeting and signature; public, because the templates read it.
 *
 * @param link   empty where nothing is to be opened; then so is {@code button}
 * @param blocks facts that belong together, none of them empty
 * @param advice what the reader can do, empty where nothing is to be done
 * @param brief  what the short form says after the headline
 */
public record Page(String subject, String headline, String link, String button, List<List<Fact>> blocks,
        String advice, Brief brief) {
    /** One line of what a letter states. */
    public record Fact(String label, String value) {
        /** As text has it: {@code Room: Double}. */
        @Override
        public String toString() {
            return label + ": " + value;
        }
    }
}
