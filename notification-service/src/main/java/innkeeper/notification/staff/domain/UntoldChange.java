package innkeeper.notification.staff.domain;

import innkeeper.notification.message.domain.News;
import java.util.UUID;

/** What the owner of a hotel is to hear of its team, although nobody is known yet who owns it. */
public record UntoldChange(UUID event, News.Staff news, TeamChange change) {}
