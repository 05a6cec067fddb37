package innkeeper.hotel;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.grpc.server.CallerCheck;

/** What auth-service decides for hotel-service: what people may do, and which services may call at all. */
record Neighbours(Authorization authorization, CallerCheck callers) {}
