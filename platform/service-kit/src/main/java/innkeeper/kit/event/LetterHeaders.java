package innkeeper.kit.event;

/** What the headers of a dead letter, and of an event that is delivered again from there, say beside the event's own. */
public final class LetterHeaders {
    /** All of a dead letter's own headers begin so. */
    public static final String PREFIX = "dlq_";
    /** The consumer group that could not handle it. */
    public static final String GROUP = "dlq_group";
    public static final String REASON = "dlq_reason";
    public static final String DETAIL = "dlq_detail";
    public static final String ATTEMPTS = "dlq_attempts";
    /** Topic, partition and offset that it came from. */
    public static final String ORIGIN = "dlq_origin";
    /** On an event delivered again: the one group that it is meant for. */
    public static final String MEANT_FOR = "redelivered_to";
    /** What a dead letter's topic has behind the name of its own. */
    public static final String TOPIC_SUFFIX = ".dlq";

    private LetterHeaders() {}
}
