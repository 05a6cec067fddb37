package innkeeper.kit.task;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt at a task.
 *
 * @param id     what the task is about
 * @param number counted from 1 since the task was scheduled
 * @param next   when the next attempt will be, should this one not be the last
 */
public record TaskAttempt(UUID id, int number, Instant next) {}
