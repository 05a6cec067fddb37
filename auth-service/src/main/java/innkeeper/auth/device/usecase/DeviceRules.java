package innkeeper.auth.device.usecase;

import java.time.Duration;

/**
 * @param life  of a request, in which somebody has to decide
 * @param pause between two questions of a device at least; it grows where the device does not keep it
 */
public record DeviceRules(Duration life, Duration pause) {}
