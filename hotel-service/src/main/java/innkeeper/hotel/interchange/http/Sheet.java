package innkeeper.hotel.interchange.http;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.interchange.usecase.CatalogueStores;
import innkeeper.kit.csv.CsvFaults;
import innkeeper.kit.csv.CsvRow;
import innkeeper.kit.csv.CsvTable;
import java.util.List;

/** One of the files that a hotel's catalogue is written to and read from. */
interface Sheet {
    int MOST_ROWS = 10_000;

    CsvTable table();

    /** The cells of each row, in the order of the columns. */
    List<List<String>> rows(Hotel hotel, CatalogueStores stores);

    /** Does what the rows say, by the use cases of the operations that say the same; rows that are wrong are told. */
    Tally apply(Hotel hotel, CatalogueStores stores, List<CsvRow> rows, CsvFaults faults);
}
