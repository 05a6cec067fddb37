package innkeeper.kit.task;

import java.time.Instant;
import java.util.UUID;

/** A task, and when it is to be done. */
public record TaskDue(TaskKind kind, UUID id, Instant at) {}
