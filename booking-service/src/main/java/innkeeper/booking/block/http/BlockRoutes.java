package innkeeper.booking.block.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.BlockTerms;
import innkeeper.booking.block.usecase.AddBlock;
import innkeeper.booking.block.usecase.BlockQuery;
import innkeeper.booking.block.usecase.Blocks;
import innkeeper.booking.block.usecase.ChangeBlock;
import innkeeper.booking.block.usecase.EndBlock;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownBlock;
import innkeeper.booking.reservation.http.TheirBookings;
import innkeeper.booking.room.domain.Actor;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.access.Relation;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rooms that a hotel keeps off sale, over REST. */
public final class BlockRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("blocks", Place.class);

    private final Blocks blocks;
    private final AddBlock add;
    private final ChangeBlock change;
    private final EndBlock end;

    record Place(BlockId id) {}

    public BlockRoutes(Blocks blocks, AddBlock add, ChangeBlock change, EndBlock end) {
        this.blocks = blocks;
        this.add = add;
        this.change = change;
        this.end = end;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("createBlock", this::create)
                .on("listBlocks", this::list)
                .on("getBlock", this::read)
                .on("updateBlock", this::update)
                .on("deleteBlock", this::delete);
    }

    private Answer create(Call call) {
        NewBlock wanted = call.body(NewBlock.class);
        BlockTerms terms = wanted.terms();
        Relation relation = require(call, "hotel", wanted.hotelId().toString(), wanted.hotelId());
        Actor by = TheirBookings.actor(call, relation);
        return call.once(id -> add.handle(new BlockId(id), wanted.hotelId(), wanted.roomTypeId(), terms, by),
                id -> present(new BlockId(id)),
                made -> Answer.created("/v1/blocks/" + made.id(), BlockView.of(made)).etag(made.version()));
    }

    private Answer list(Call call) {
        Optional<LocalDate> from = call.date("from");
        Optional<LocalDate> to = call.date("to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new InvalidInput("query:to", "must be after from");
        }
        HotelId hotel = new HotelId(call.uuid("hotel_id").orElseThrow());
        BlockQuery query = new BlockQuery(hotel, call.uuid("room_type_id").map(RoomTypeId::new), from, to,
                call.cursor(CURSORS).map(Place::id));
        require(call, "hotel", hotel.toString(), hotel);
        List<Block> found = blocks.list(query, Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), BlockView::of, last -> CURSORS.write(new Place(last.id()))));
    }

    private Answer read(Call call) {
        return shown(inPath(call));
    }

    private Answer update(Call call) {
        JsonNode patch = call.body();
        Block known = inPath(call);
        return shown(change.handle(known, call.ifMatch(), before -> BlockBody.patched(before, patch)));
    }

    private Answer delete(Call call) {
        end.handle(inPath(call).id());
        return Answer.noContent();
    }

    private static Answer shown(Block block) {
        return Answer.ok(BlockView.of(block)).etag(block.version());
    }

    private Block inPath(Call call) {
        Block block = present(new BlockId(call.id("block_id")));
        require(call, "block", block.id().toString(), block.roomType().hotel());
        return block;
    }

    private Block present(BlockId id) {
        return blocks.find(id).orElseThrow(() -> new Rejected(new UnknownBlock(id)));
    }

    private static Relation require(Call call, String type, String id, HotelId hotel) {
        return call.access().require(Resource.of(type, id, Map.of("hotel_id", hotel.toString())));
    }
}
