package innkeeper.booking.block.postgres;

import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.BlockReason;
import innkeeper.booking.block.domain.BlockTerms;
import innkeeper.booking.block.domain.BlockedRoomType;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Blocks as rows. */
final class BlockRows {
    static final String COLUMNS = """
            id, version, hotel_id, timezone, room_type_id, rooms, first_night, until, reason, note, created_at, created_by,
            created_as, gone, calendar_import_id, missed""";

    static final String SELECTED = COLUMNS.replace("missed", "array_to_string(missed, ',') as missed");

    static final String VALUES = """
            cast(:id as uuid), :version, cast(:hotel_id as uuid), :timezone, cast(:room_type_id as uuid), :rooms,
                :first_night, :until, :reason, :note, :created_at, cast(:created_by as uuid), :created_as, :gone,
                cast(:calendar_import_id as uuid), cast(string_to_array(:missed, ',') as date[])""";

    private BlockRows() {}

    static Block read(Row row) {
        return new Block(
                new BlockId(row.uuid("id")),
                new BlockedRoomType(new HotelId(row.uuid("hotel_id")), ZoneId.of(row.text("timezone")),
                        new RoomTypeId(row.uuid("room_type_id"))),
                new BlockTerms(row.integer("rooms"), new DateRange(row.date("first_night"), row.date("until")),
                        BlockReason.valueOf(row.text("reason")), row.text("note")),
                row.instant("created_at"),
                new Actor(Party.valueOf(row.text("created_as")), row.optional("created_by", Row::uuid).map(PersonId::new)),
                row.optional("calendar_import_id", Row::uuid),
                dates(row.text("missed")),
                row.flag("gone"),
                row.integer("version"));
    }

    private static Set<LocalDate> dates(String text) {
        return text.isEmpty() ? Set.of() : Arrays.stream(text.split(",")).map(LocalDate::parse).collect(Collectors.toSet());
    }

    static Params added(Block block) {
        return state(block)
                .and("calendar_import_id", block.calendar().orElse(null))
                .and("missed", block.missed().stream().sorted().map(LocalDate::toString).collect(Collectors.joining(",")))
                .and("hotel_id", block.roomType().hotel().value())
                .and("timezone", block.roomType().timezone().getId())
                .and("room_type_id", block.roomType().id().value())
                .and("created_at", block.createdAt())
                .and("created_by", block.createdBy().person().map(PersonId::value).orElse(null))
                .and("created_as", block.createdBy().as());
    }

    static Params state(Block block) {
        BlockTerms terms = block.terms();
        return Params.of("id", block.id().value())
                .and("version", block.version())
                .and("rooms", terms.rooms())
                .and("first_night", terms.nights().checkIn())
                .and("until", terms.nights().checkOut())
                .and("reason", terms.reason())
                .and("note", terms.note())
                .and("gone", block.gone());
    }
}
