package innkeeper.notification.letter.template;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /** Headline, facts and advice, in paragraphs. */
    String withoutLayout() {
        Stream<String> facts = blocks.stream().map(block -> block.stream().map(Fact::toString).collect(Collectors.joining("\n")));
        return Stream.of(Stream.of(headline), facts, Stream.of(advice)).flatMap(Function.identity())
                .filter(paragraph -> !paragraph.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** One line of what a letter states. */
    public record Fact(String label, String value) {
        /** As text has it: {@code Room: Double}. */
        @Override
        public String toString() {
            return label + ": " + value;
        }
    }
}
